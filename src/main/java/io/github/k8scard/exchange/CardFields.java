package io.github.k8scard.exchange;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.WrongChoice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a row of a file says of a card. A draft of it is the same card again. */
public final class CardFields {
    private CardFields() {}

    /** All that the card has, and nothing for what it has not. */
    public static Map<DraftField, String> of(Card card) {
        var fields = new EnumMap<DraftField, String>(DraftField.class);
        fields.put(DraftField.ID, card.id());
        fields.put(DraftField.TOPIC, card.topic());
        fields.put(DraftField.QUESTION, card.question());
        card.snippet().ifPresent(snippet -> {
            fields.put(DraftField.SNIPPET_LANGUAGE, snippet.language().word());
            fields.put(DraftField.SNIPPET, snippet.text());
        });
        put(fields, DraftField.RECALL, card.prompt().recall());
        fields.put(DraftField.ANSWER, card.answer());
        put(fields, DraftField.EXPLANATION, card.explanation());
        card.choices().ifPresent(choices -> put(fields, choices));
        if (!card.tags().isEmpty()) {
            fields.put(DraftField.TAGS, TagList.write(card.tags()));
        }
        fields.put(DraftField.DIFFICULTY, Integer.toString(card.difficulty().number()));
        put(fields, DraftField.SINCE, card.reference().since().map(Object::toString));
        put(fields, DraftField.REVIEW_BY, card.reference().reviewBy().map(Object::toString));
        fields.put(DraftField.SOURCE, card.source());
        return fields;
    }

    private static void put(Map<DraftField, String> fields, Choices choices) {
        fields.put(DraftField.CORRECT, choices.correct());
        for (int i = 0; i < choices.wrong().size(); i++) {
            WrongChoice wrong = choices.wrong().get(i);
            DraftField field = DraftField.WRONG.get(i);
            fields.put(field, wrong.text());
            put(fields, field.why(), wrong.why());
        }
    }

    private static void put(Map<DraftField, String> fields, DraftField field, Optional<String> text) {
        text.ifPresent(its -> fields.put(field, its));
    }
}
