package io.github.k8scard.deck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON document that may become a deck.
 *
 * @param tree the whole of it; of repeated keys the last one
 * @param repeatedKeys the keys that an object has more than once, in the order of the file
 */
record DeckJson(JsonNode tree, List<RepeatedKey> repeatedKeys) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern IN_A_CARD = Pattern.compile("/cards/(\\d{1,8})/.*");

    /**
     * A key that its object has already.
     *
     * @param card the index of the card that it is in, or -1
     * @param name the key
     * @param line the line in which it stands again, from 1
     */
    record RepeatedKey(int card, String name, int line) {}

    /** Something follows the JSON value. */
    static final class GoesOn extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        private GoesOn(int line) {
            super("line " + line);
            this.line = line;
        }

        /** The line in which it goes on, from 1. */
        int line() {
            return line;
        }
    }

    /**
     * Parses a text.
     *
     * @throws JacksonException if it does not begin with a JSON value
     * @throws GoesOn if anything follows that
     */
    static DeckJson parse(String text) throws JacksonException, GoesOn {
        List<RepeatedKey> repeated = new ArrayList<>();
        Deque<Set<String>> objects = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = next(parser)) {
                switch (token) {
                    case START_OBJECT -> objects.push(new HashSet<>());
                    case END_OBJECT -> objects.pop();
                    case PROPERTY_NAME -> {
                        if (!objects.getFirst().add(parser.currentName())) {
                            repeated.add(repeatedKey(parser));
                        }
                    }
                    default -> {}
                }
            }
        }
        return new DeckJson(JSON.readTree(text), List.copyOf(repeated));
    }

    /** The next token of the same value, null if there is none. */
    private static JsonToken next(JsonParser parser) throws GoesOn {
        boolean ended = parser.streamReadContext().inRoot();
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (JacksonException e) {
            if (ended && e.getLocation() != null) {
                throw new GoesOn(e.getLocation().getLineNr());
            }
            throw e;
        }
        if (ended && token != null) {
            throw new GoesOn(parser.currentTokenLocation().getLineNr());
        }
        return token;
    }

    private static RepeatedKey repeatedKey(JsonParser parser) {
        Matcher path =
                IN_A_CARD.matcher(parser.streamReadContext().pathAsPointer().toString());
        return new RepeatedKey(
                path.matches() ? Integer.parseInt(path.group(1)) : -1,
                parser.currentName(),
                parser.currentTokenLocation().getLineNr());
    }

    Optional<JsonNode> cards() {
        return tree.optional("cards").filter(JsonNode::isArray);
    }
}
