package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks what a card offers to choose from. */
final class ChoicesCheck {
    private static final KnownFields FIELDS = KnownFields.of("correct", "wrong");
    private static final KnownFields FIELDS_OF_WRONG = KnownFields.of("text", "why");
    private static final TextRule RULE = TextRule.markdown(DeckLimits.CHOICE);

    private ChoicesCheck() {}

    /** The choices of a card that has some; of faulty ones, what is right with them. */
    static Optional<Choices> check(Fields card, DeckFormat format) {
        return card.object("choices", FIELDS).flatMap(fields -> {
            Optional<String> correct = fields.text("correct", RULE);
            Optional<List<WrongChoice>> wrong = fields.list(
                    "wrong", 1, DeckLimits.WRONG_CHOICES, (place, node) -> wrong(fields, place, node, format));
            List<String> all = new ArrayList<>(correct.stream().toList());
            wrong.ifPresent(others -> others.forEach(other -> all.add(other.text())));
            card.refuseEqual("choices", all);
            return correct.flatMap(right -> wrong.map(others -> new Choices(right, others)));
        });
    }

    private static Optional<WrongChoice> wrong(Fields choices, String place, JsonNode node, DeckFormat format) {
        if (!node.isObject()) {
            return choices.text(place, node, RULE).map(WrongChoice::of);
        }
        if (format == DeckFormat.ONE) {
            choices.fault(place, KnownFields.OF_FORMAT_2);
            return Optional.empty();
        }
        return choices.object(place, node, FIELDS_OF_WRONG).flatMap(fields -> {
            Optional<String> text = fields.text("text", RULE);
            Optional<String> why = fields.text("why", TextRule.markdown(DeckLimits.WHY));
            return text.map(its -> new WrongChoice(its, why));
        });
    }
}
