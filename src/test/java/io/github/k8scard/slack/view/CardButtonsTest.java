package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Choices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A button shows a letter and is read out with its choice. */
class CardButtonsTest {

    private static List<String> labels(Choices choices) {
        var message = Samples.open(Samples.daily(Samples.card("Which?", choices)), Optional.empty(), 0);
        return within(Payload.of(message).path("blocks"))
                .filter(node -> node.has("accessibility_label"))
                .map(node -> node.path("text").path("text").asString() + "|"
                        + node.path("accessibility_label").asString())
                .toList();
    }

    private static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(CardButtonsTest::within));
    }

    @Test
    void a_label_is_letter_and_choice_without_marks() {
        assertThat(labels(Choices.of("`kubectl` drain", List.of("a < b & c", "*none*"))))
                .containsExactly("A|A: none", "B|B: kubectl drain", "C|C: a < b & c");
    }

    @Test
    void a_long_one_is_cut_where_no_character_is_halved() {
        assertThat(labels(Choices.of("x".repeat(72), List.of("x".repeat(73), "🎉".repeat(40)))))
                .containsExactly(
                        "A|A: " + "🎉".repeat(35) + "…", "B|B: " + "x".repeat(72), "C|C: " + "x".repeat(71) + "…");
    }
}
