package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card that somebody is writing, to be checked by the rules that a deck file has to keep. What is blank is left out.
 * For one use, by one thread.
 */
public final class CardDraft {
    private static final JsonMapper JSON = new JsonMapper();

    private final String id;
    private final ObjectNode node = JSON.createObjectNode();
    private int right;

    public CardDraft(String id) {
        this.id = id;
        node.put("id", id);
        node.putArray("tags");
    }

    /** @param field as a deck file calls it, of those that hold a text */
    public CardDraft text(String field, String text) {
        if (!text.isBlank()) {
            node.put(field, text);
        }
        return this;
    }

    /** @param language as a deck file calls it */
    public CardDraft snippet(String language, String text) {
        if (!text.isBlank()) {
            node.putObject("snippet").put("language", language).put("text", text);
        }
        return this;
    }

    /**
     * All choices by their places.
     *
     * @param place the place of the right one
     */
    public CardDraft choices(List<DraftChoice> all, int place) {
        right = place;
        ObjectNode choices = node.putObject("choices");
        choices.put("correct", all.get(place).text());
        ArrayNode wrong = choices.putArray("wrong");
        for (int i = 0; i < all.size(); i++) {
            if (i != place) {
                add(all.get(i), wrong);
            }
        }
        return this;
    }

    private static void add(DraftChoice choice, ArrayNode wrong) {
        if (choice.why().isBlank()) {
            wrong.add(choice.text());
        } else {
            wrong.addObject().put("text", choice.text()).put("why", choice.why());
        }
    }

    public CardDraft tags(List<String> tags) {
        ArrayNode all = node.putArray("tags");
        tags.forEach(all::add);
        return this;
    }

    /** @param number 1 for the easiest */
    public CardDraft difficulty(int number) {
        node.put("difficulty", number);
        return this;
    }

    /** Checks all that can be seen in one card alone. The choices of the card keep their places. */
    public CheckedDraft checked() {
        List<DeckFault> faults = new ArrayList<>();
        Optional<Card> inFile = CardCheck.check(node, id, DeckFormat.TWO, faults);
        return new CheckedDraft(inFile.map(this::inPlace), faults);
    }

    private Card inPlace(Card card) {
        return new Card(
                card.id(),
                card.prompt(),
                card.choices().map(all -> new Choices(all.correct(), all.wrong(), right)),
                card.solution(),
                card.labels(),
                card.reference());
    }
}
