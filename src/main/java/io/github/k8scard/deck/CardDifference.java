package io.github.k8scard.deck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where two texts of a card differ. */
public final class CardDifference {
    private CardDifference() {}

    /**
     * The fields in which they differ, in the words of those who read them, such as {@code the answer}; none if they
     * say the same. In which places the choices stand makes no difference.
     */
    public static List<String> between(Card one, Card other) {
        Map<String, Object> others = fields(other);
        return fields(one).entrySet().stream()
                .filter(field -> !field.getValue().equals(others.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> fields(Card card) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("the question", List.of(card.question(), card.prompt().recall()));
        fields.put("the snippet", card.snippet());
        fields.put("the choices", card.choices().map(Choices::asInFile));
        fields.put("the answer", card.answer());
        fields.put("the explanation", card.explanation());
        fields.put("the topic", card.topic());
        fields.put("the tags", card.tags());
        fields.put("the difficulty", card.difficulty());
        fields.put("the source", card.reference());
        return fields;
    }
}
