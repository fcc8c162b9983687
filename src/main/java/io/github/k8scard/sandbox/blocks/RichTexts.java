package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.integer;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.oneOf;
import static io.github.k8scard.sandbox.blocks.Values.string;

import java.util.regex.Pattern;

/** What a rich_text block is made of. Slack documents no lengths here. */
final class RichTexts {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private static final Field[] MENTION_STYLES = {
        optional("bold", bool()),
        optional("italic", bool()),
        optional("strike", bool()),
        optional("underline", bool()),
        optional("highlight", bool()),
        optional("client_highlight", bool()),
        optional("unlink", bool())
    };
    private static final Field MENTION_STYLE = optional("style", Shape.of("a style", MENTION_STYLES));
    private static final Field TEXT_STYLE =
            optional("style", Shape.of("a style", MENTION_STYLES).with(optional("code", bool())));

    private static final Variants INLINE = Variants.of(
            "an element of rich text",
            Shape.of("text", required("text", string(UNLIMITED)), TEXT_STYLE),
            Shape.of(
                    "link",
                    required("url", Formats.url()),
                    optional("text", string(UNLIMITED)),
                    optional("unsafe", bool()),
                    TEXT_STYLE),
            Shape.of(
                    "date",
                    required("timestamp", integer(0, Long.MAX_VALUE)),
                    required("format", string(UNLIMITED)),
                    optional("url", Formats.url()),
                    optional("fallback", string(UNLIMITED)),
                    TEXT_STYLE),
            Shape.of("emoji", required("name", string(255)), optional("unicode", string(255))),
            mention("user", "user_id"),
            mention("usergroup", "usergroup_id"),
            mention("channel", "channel_id"),
            mention("team", "team_id"),
            Shape.of("broadcast", required("range", oneOf("here", "channel", "everyone")), MENTION_STYLE),
            Shape.of("color", required("value", Formats.matching("a color as #RRGGBB", COLOR)), MENTION_STYLE));

    private static final Field BORDER = optional("border", integer(0, 1));

    static final Variants PARTS = Variants.of(
            "a part of a rich_text block",
            section(),
            Shape.of("rich_text_quote", required("elements", list(1, UNLIMITED, INLINE)), BORDER),
            Shape.of(
                    "rich_text_preformatted",
                    required(
                            "elements",
                            list(1, UNLIMITED, INLINE.only("an element of preformatted text", "text", "link"))),
                    BORDER,
                    optional("language", string(UNLIMITED))),
            Shape.of(
                    "rich_text_list",
                    required("style", oneOf("bullet", "ordered")),
                    required("elements", list(1, UNLIMITED, Variants.of("an item of a rich_text_list", section()))),
                    optional("indent", integer(0, 8)),
                    optional("offset", integer(0, Integer.MAX_VALUE)),
                    BORDER));

    private RichTexts() {}

    private static Shape section() {
        return Shape.of("rich_text_section", required("elements", list(1, UNLIMITED, INLINE)));
    }

    private static Shape mention(String type, String id) {
        return Shape.of(type, required(id, string(255)), MENTION_STYLE);
    }
}
