package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns one JSON value into a card, or into the list of its faults. */
final class CardCheck {
    private static final List<String> FIELDS =
            List.of("id", "topic", "question", "answer", "choices", "explanation", "tags", "difficulty", "source");
    private static final List<String> CHOICES_FIELDS = List.of("correct", "wrong");

    private CardCheck() {}

    /**
     * Checks all that can be seen in one card alone.
     *
     * @param where how faults name the card
     * @param faults what is wrong is added to it
     * @return the card if nothing was added
     */
    static Optional<Card> check(JsonNode node, String where, List<DeckFault> faults) {
        int before = faults.size();
        return Fields.of(node, where, faults, FIELDS).flatMap(fields -> {
            Optional<String> id = fields.text("id", TextRule.kebabCase(DeckLimits.ID));
            Optional<String> topic = fields.text("topic", TextRule.plain(DeckLimits.TOPIC));
            Optional<String> question = fields.text("question", TextRule.markdown(DeckLimits.QUESTION));
            Optional<String> answer = fields.text("answer", TextRule.markdown(DeckLimits.ANSWER));
            Optional<Choices> choices = fields.has("choices") ? choices(fields) : Optional.empty();
            Optional<String> explanation = fields.has("explanation")
                    ? fields.text("explanation", TextRule.markdown(DeckLimits.EXPLANATION))
                    : Optional.empty();
            Optional<List<String>> tags = fields.texts("tags", 0, DeckLimits.TAGS, TextRule.plain(DeckLimits.TAG));
            tags.ifPresent(texts -> refuseEqual(fields, "tags", texts));
            Optional<Integer> difficulty = fields.number("difficulty", 1, 3);
            Optional<String> source = fields.text("source", TextRule.webAddress(DeckLimits.SOURCE));
            question.ifPresent(text -> refuseLong(fields, text, choices));
            if (faults.size() > before) {
                return Optional.empty();
            }
            return Optional.of(new Card(
                    id.orElseThrow(),
                    Prompt.of(question.orElseThrow()),
                    choices,
                    new Solution(answer.orElseThrow(), explanation),
                    new Labels(topic.orElseThrow(), tags.orElseThrow(), Difficulty.ofNumber(difficulty.orElseThrow())),
                    Reference.to(source.orElseThrow())));
        });
    }

    private static Optional<Choices> choices(Fields card) {
        return card.object("choices", CHOICES_FIELDS).flatMap(fields -> {
            TextRule rule = TextRule.markdown(DeckLimits.CHOICE);
            Optional<String> correct = fields.text("correct", rule);
            Optional<List<String>> wrong = fields.texts("wrong", 1, DeckLimits.WRONG_CHOICES, rule);
            List<String> all = new ArrayList<>(correct.stream().toList());
            wrong.ifPresent(all::addAll);
            refuseEqual(card, "choices", all);
            return correct.flatMap(right -> wrong.map(others -> Choices.of(right, others)));
        });
    }

    private static void refuseEqual(Fields fields, String name, List<String> texts) {
        Map<String, String> seen = new HashMap<>();
        for (String text : texts) {
            String first = seen.putIfAbsent(asSeen(text), text);
            if (first != null) {
                fields.fault(name, "“" + text + "” looks like “" + first + "”; change or remove one of them");
            }
        }
    }

    /** What a hasty reader sees of a text: no case, no white space, no back-ticks. */
    private static String asSeen(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}`]+", "").toLowerCase(Locale.ROOT);
    }

    private static void refuseLong(Fields fields, String question, Optional<Choices> choices) {
        int length = escapedLength(question);
        for (int i = 0; i < choices.map(Choices::size).orElse(0); i++) {
            length += escapedLength(choices.orElseThrow().at(i));
        }
        if (length > DeckLimits.QUESTION_WITH_CHOICES) {
            fields.fault(
                    "question",
                    "and the choices take " + length + " characters with & < > escaped; shorten them to "
                            + DeckLimits.QUESTION_WITH_CHOICES + " together");
        }
    }

    /** Slack: {@code &}, {@code <} and {@code >} are written as entities of 5, 4 and 4 characters. */
    private static int escapedLength(String text) {
        return text.chars()
                .map(c -> switch (c) {
                    case '&' -> 5;
                    case '<', '>' -> 4;
                    default -> 1;
                })
                .sum();
    }
}
