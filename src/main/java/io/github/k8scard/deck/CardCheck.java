package io.github.k8scard.deck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns one JSON value into a card, or into the list of its faults. */
final class CardCheck {
    private CardCheck() {}

    /**
     * Checks all that can be seen in one card alone.
     *
     * @param where how faults name the card
     * @param format that of the deck
     * @param faults what is wrong is added to it
     * @return the card if nothing was added
     */
    static Optional<Card> check(JsonNode node, String where, DeckFormat format, List<DeckFault> faults) {
        int before = faults.size();
        return Fields.of(node, where, faults, format.cardFields()).flatMap(fields -> {
            Optional<String> id = fields.text("id", TextRule.kebabCase(DeckLimits.ID));
            Optional<Prompt> prompt = PromptCheck.check(fields);
            Optional<Solution> solution = solution(fields);
            Optional<Choices> choices = fields.has("choices") ? ChoicesCheck.check(fields, format) : Optional.empty();
            prompt.ifPresent(asked -> PromptCheck.refuseLong(fields, asked, choices));
            Optional<Labels> labels = labels(fields);
            Optional<Reference> reference = reference(fields);
            if (faults.size() > before) {
                return Optional.empty();
            }
            return Optional.of(new Card(
                    id.orElseThrow(),
                    prompt.orElseThrow(),
                    choices,
                    solution.orElseThrow(),
                    labels.orElseThrow(),
                    reference.orElseThrow()));
        });
    }

    private static Optional<Labels> labels(Fields fields) {
        Optional<String> topic = fields.text("topic", TextRule.plain(DeckLimits.TOPIC));
        Optional<List<String>> tags = fields.texts("tags", 0, DeckLimits.TAGS, TextRule.plain(DeckLimits.TAG));
        tags.ifPresent(texts -> fields.refuseEqual("tags", texts));
        Optional<Difficulty> difficulty = fields.number("difficulty", 1, 3).map(Difficulty::ofNumber);
        return topic.flatMap(name -> tags.flatMap(its -> difficulty.map(how -> new Labels(name, its, how))));
    }

    private static Optional<Solution> solution(Fields fields) {
        Optional<String> answer = fields.text("answer", TextRule.markdown(DeckLimits.ANSWER));
        Optional<String> explanation = fields.optionalText("explanation", TextRule.markdown(DeckLimits.EXPLANATION));
        return answer.map(text -> new Solution(text, explanation));
    }

    private static Optional<Reference> reference(Fields fields) {
        Optional<KubernetesVersion> since =
                fields.optionalText("since", TextRule::versionProblems).flatMap(KubernetesVersion::of);
        Optional<LocalDate> reviewBy =
                fields.optionalText("reviewBy", TextRule::dateProblems).map(LocalDate::parse);
        return fields.text("source", TextRule.webAddress(DeckLimits.SOURCE))
                .map(page -> new Reference(page, since, reviewBy));
    }
}
