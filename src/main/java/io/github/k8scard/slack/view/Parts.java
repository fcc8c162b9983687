package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.stream.Stream;

/** The few kinds of blocks that views are made of. They have no ids: Slack wants a new one on every update anyway. */
final class Parts {
    private Parts() {}

    /** @param words not escaped */
    static LayoutBlock header(String words) {
        return Blocks.header(header -> header.text(plain(words, BlockLimits.HEADER)));
    }

    /** @param mrkdwn at most 3000 characters, escaped */
    static LayoutBlock section(String mrkdwn) {
        return Blocks.section(section -> section.text(mrkdwn(mrkdwn)));
    }

    /**
     * Text that Slack shows as it is, line breaks included.
     *
     * @param words not escaped
     */
    static LayoutBlock plainSection(String words) {
        return Blocks.section(section -> section.text(plain(words, BlockLimits.SECTION)));
    }

    /**
     * Small print.
     *
     * @param mrkdwn up to ten texts, escaped
     */
    static LayoutBlock context(String... mrkdwn) {
        return Blocks.context(
                Stream.of(mrkdwn).<ContextBlockElement>map(Parts::mrkdwn).toList());
    }

    /**
     * Small print that Slack shows as it is.
     *
     * @param words not escaped
     */
    static LayoutBlock plainContext(String words) {
        return Blocks.context(List.of(plain(words, BlockLimits.CONTEXT)));
    }

    /** @param label not escaped */
    static ButtonElement button(String label, String actionId) {
        return BlockElements.button(
                button -> button.text(plain(label, BlockLimits.BUTTON)).actionId(actionId));
    }

    /** @param label not escaped */
    static ButtonElement button(String label, String actionId, String value) {
        ButtonElement button = button(label, actionId);
        button.setValue(value);
        return button;
    }

    static PlainTextObject plain(String words, int limit) {
        return BlockCompositions.plainText(Escaped.of(words, limit), false);
    }

    /** Verbatim: Slack formats, but makes no links of its own out of what looks like one. */
    static MarkdownTextObject mrkdwn(String mrkdwn) {
        return BlockCompositions.markdownText(text -> text.text(mrkdwn).verbatim(true));
    }
}
