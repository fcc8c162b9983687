package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.blocks.BlockRules;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GalleryTest {
    /** Markup that is no Block Kit, and inputs that Slack has but the sandbox does not take from bots. */
    private static final Set<String> OTHERS = Set.of("Nasty texts", "Further inputs");

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_one_that_slack_takes_in_a_message_or_a_modal(String title, JsonNode blocks) {
        ObjectNode message = JsonAnswers.JSON.createObjectNode().put("text", title);
        message.set("blocks", blocks);
        ObjectNode modal = JsonAnswers.JSON.createObjectNode().put("type", "modal");
        modal.putObject("title").put("type", "plain_text").put("text", "Sample");
        modal.putObject("submit").put("type", "plain_text").put("text", "Save");
        modal.set("blocks", blocks);
        var inMessage = BlockRules.message(message);
        var inModal = BlockRules.view(modal);
        assertThat(inMessage.isEmpty() || inModal.isEmpty())
                .as("%s%nin a message: %s%nin a modal: %s", title, inMessage, inModal)
                .isTrue();
    }

    static Stream<Object[]> samples() throws IOException {
        try (var gallery = GalleryTest.class.getResourceAsStream("/sandbox/gallery.json")) {
            JsonNode samples = JsonAnswers.JSON.readTree(gallery).path("samples");
            return StreamSupport.stream(samples.spliterator(), false)
                    .filter(sample -> !OTHERS.contains(sample.path("title").asString()))
                    .map(sample -> new Object[] {sample.path("title").asString(), sample.path("blocks")});
        }
    }
}
