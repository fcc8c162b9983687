package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.string;

/** The blocks, with the limits of Slack's block reference, and where each may be shown. */
final class Blocks {
    private static final Variants ALL = Variants.of(
            "a block",
            block("divider"),
            block("header", required("text", Texts.plain(150))),
            section(),
            block("context", required("elements", list(1, 10, Elements.CONTEXT))),
            block("actions", required("elements", list(1, 25, Elements.ACTION))),
            input(),
            identified(Elements.image()).with(optional("title", Texts.plain(2000))),
            block("rich_text", required("elements", list(1, Integer.MAX_VALUE, RichTexts.PARTS))),
            block("markdown", required("text", string(Markdowns.LONGEST))),
            block("context_actions", required("elements", list(1, 5, Elements.CONTEXT_ACTION))),
            block("data_visualization", required("title", string(50)), required("chart", Charts.ALL)),
            alert());

    private Blocks() {}

    /**
     * Slack: markdown and context_actions are for messages only, alert for modals only, data_visualization for all but
     * modals.
     */
    static JsonRule on(Surface surface) {
        String block = "a block in " + surface.words();
        return switch (surface) {
            case MESSAGE -> ALL.without(block, "alert");
            case MODAL -> ALL.without(block, "markdown", "context_actions", "data_visualization");
            case HOME -> ALL.without(block, "markdown", "context_actions", "alert");
        };
    }

    private static Shape block(String type, Field... fields) {
        return identified(Shape.of(type, fields));
    }

    private static Shape identified(Shape shape) {
        return shape.with(optional("block_id", string(255)));
    }

    private static Shape section() {
        return block(
                        "section",
                        optional("text", Texts.any(Texts.LONGEST)),
                        optional("fields", list(1, 10, Texts.any(2000))),
                        optional("accessory", Elements.ACCESSORY),
                        optional("expand", bool()))
                .where(Together.atLeastOneOf("text", "fields"));
    }

    private static Shape input() {
        return block(
                "input",
                required("label", Texts.plain(2000)),
                required("element", Elements.INPUT),
                optional("hint", Texts.plain(2000)),
                optional("optional", bool()),
                optional("dispatch_action", bool()));
    }

    private static Shape alert() {
        return block(
                "alert",
                required("text", Texts.any(200)),
                optional("level", Values.oneOf("default", "info", "warning", "error", "success")));
    }
}
