package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that the bot has sent to Slack to be shown to somebody, and what must not come out of what members write. */
final class PostedWords {
    /** What is here is shown as it stands, or not at all. */
    private static final Set<String> LITERAL =
            Set.of("initial_value", "private_metadata", "metadata", "value", "accessibility_label");

    private static final Set<String> NESTED = Set.of("blocks", "view");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PINGS = Pattern.compile("<[@!](?!date\\^)");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066\\u2067]");

    private PostedWords() {}

    /**
     * Nobody is notified by it, nothing turns what follows it around, and there is no link to a place.
     *
     * @param place a host that the bot must not link to
     */
    static void assertHarmless(Running team, String place) {
        var shown = new ArrayList<String>();
        for (Exchange exchange : team.slack().traffic().exchanges()) {
            if (exchange.direction() == Exchange.Direction.TO_SLACK) {
                collect(exchange.request(), shown);
                assertThat(exchange.request().path("link_names").asString("0")).isEqualTo("0");
                assertThat(exchange.request().has("parse")).isFalse();
            } else {
                collect(exchange.json(), shown);
            }
        }
        assertThat(shown).isNotEmpty();
        assertThat(shown).filteredOn(words -> PINGS.matcher(words).find()).isEmpty();
        assertThat(shown)
                .filteredOn(words -> TURNS.matcher(words).find())
                .extracting(PostedWords::escaped)
                .isEmpty();
        assertThat(shown)
                .filteredOn(words -> words.contains("<https://" + place) || words.contains("<http://" + place))
                .isEmpty();
    }

    /** Blocks and views travel as text within text. */
    private static void collect(JsonNode node, List<String> into) {
        if (node.path("type").asString("").equals("rich_text")) {
            // has mentions as elements of their own
            return;
        }
        if (node.isString()) {
            into.add(node.asString());
        }
        node.properties().stream()
                .filter(field -> !LITERAL.contains(field.getKey()))
                .map(field ->
                        NESTED.contains(field.getKey()) && field.getValue().isString()
                                ? JSON.readTree(field.getValue().asString())
                                : field.getValue())
                .forEach(value -> collect(value, into));
        if (node.isArray()) {
            node.forEach(element -> collect(element, into));
        }
    }

    private static String escaped(String words) {
        return TURNS.matcher(words)
                .replaceAll(found -> "(U+%04X)".formatted((int) found.group().charAt(0)));
    }
}
