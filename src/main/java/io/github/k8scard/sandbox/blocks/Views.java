package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.string;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What holds of a modal or Home tab as a whole. */
final class Views {
    private static final int MOST_BYTES = 250_000;

    static final JsonRule RULE = Variants.of("a view", modal(), view("home", Surface.HOME));

    private Views() {}

    private static Shape modal() {
        return view("modal", Surface.MODAL)
                .with(
                        required("title", Texts.plain(24)),
                        optional("submit", Texts.plain(24)),
                        optional("close", Texts.plain(24)),
                        optional("clear_on_close", bool()),
                        optional("notify_on_close", bool()))
                .where(Views::inputsAreSubmitted);
    }

    private static Shape view(String type, Surface surface) {
        return Shape.of(
                        type,
                        required("blocks", list(1, surface.mostBlocks, Blocks.on(surface))),
                        optional("private_metadata", string(0, 3000)),
                        optional("callback_id", string(0, 255)),
                        optional("external_id", string(0, 255)))
                .where(new Identifiers())
                .where(new WellFormed())
                .where(Views::isSmall);
    }

    private static void inputsAreSubmitted(JsonNode modal, Place place) {
        boolean input = modal.path("blocks")
                .valueStream()
                .anyMatch(block -> block.path("type").asString("").equals("input"));
        if (input && !modal.has("submit")) {
            place.fault("a modal with an input block needs the field \"submit\"");
        }
    }

    /** Slack: the JSON of a view is at most 250 kB. */
    private static void isSmall(JsonNode view, Place place) {
        int bytes = view.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            place.fault("is " + bytes + " bytes of JSON; Slack takes at most " + MOST_BYTES);
        }
    }
}
