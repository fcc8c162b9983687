package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message for Slack.
 *
 * @param text what notifications and screen readers tell: the content in words, escaped, at most 4000 characters
 * @param blocks what is shown, at most 50
 */
public record SlackMessage(String text, List<LayoutBlock> blocks) {
    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** A message from words that are not escaped yet; what is too long is cut off. */
    static SlackMessage of(String words, List<LayoutBlock> blocks) {
        return new SlackMessage(Escaped.of(words.strip(), BlockLimits.MESSAGE_TEXT), blocks);
    }
}
