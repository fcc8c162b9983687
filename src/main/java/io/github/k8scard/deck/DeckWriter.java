package io.github.k8scard.deck;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a deck as a file of format 2, as people edit it: indented by two blanks, fields in a fixed order, texts as
 * they are, nothing for what a card does not have. Reading it gives an equal deck. Safe for concurrent use.
 */
public final class DeckWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private DeckWriter() {}

    /** The whole file, with a new line at its end. */
    public static String write(Deck deck) {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", DeckFormat.TWO.number());
        node.put("title", deck.title());
        node.put("language", deck.language());
        node.put("checkedAgainst", deck.checkedAgainst());
        ArrayNode cards = node.putArray("cards");
        deck.cards().forEach(card -> add(card, cards.addObject()));
        return JSON.writer().with(printer()).writeValueAsString(node) + "\n";
    }

    private static void add(Card card, ObjectNode node) {
        node.put("id", card.id());
        node.put("topic", card.topic());
        node.put("question", card.question());
        card.snippet()
                .ifPresent(snippet -> node.putObject("snippet")
                        .put("language", snippet.language().word())
                        .put("text", snippet.text()));
        card.prompt().recall().ifPresent(recall -> node.put("recall", recall));
        node.put("answer", card.answer());
        card.choices().ifPresent(choices -> add(choices, node.putObject("choices")));
        card.explanation().ifPresent(explanation -> node.put("explanation", explanation));
        ArrayNode tags = node.putArray("tags");
        card.tags().forEach(tags::add);
        node.put("difficulty", card.difficulty().number());
        card.reference().since().ifPresent(since -> node.put("since", since.toString()));
        card.reference().reviewBy().ifPresent(date -> node.put("reviewBy", date.toString()));
        node.put("source", card.source());
    }

    private static void add(Choices choices, ObjectNode node) {
        node.put("correct", choices.correct());
        ArrayNode wrong = node.putArray("wrong");
        for (WrongChoice each : choices.wrong()) {
            each.why()
                    .ifPresentOrElse(
                            why -> wrong.addObject().put("text", each.text()).put("why", why),
                            () -> wrong.add(each.text()));
        }
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
