package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.github.k8scard.deck.Snippet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a question speaks of, such as a manifest: preformatted, line by line as the deck has it. */
final class SnippetText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BLANK_LINES_AROUND = Pattern.compile("\\A(?:[ \\u00A0]*\\n)+|\\s+\\z");

    private SnippetText() {}

    /**
     * The box that Slack draws for it. In rich text Slack takes text as it is: nothing is escaped, and nothing in it
     * formats, mentions, links or ends the box.
     */
    static LayoutBlock block(Snippet snippet) {
        var text = RichTextSectionElement.Text.builder().text(words(snippet)).build();
        var box = RichTextPreformattedElement.builder().elements(List.of(text)).build();
        return RichTextBlock.builder().elements(List.of(box)).build();
    }

    /**
     * Its lines without control characters and without those that change the direction of what follows them; not
     * escaped.
     */
    static String words(Snippet snippet) {
        String lines =
                LINE_BREAK.splitAsStream(snippet.text()).map(SnippetText::line).collect(Collectors.joining("\n"));
        return BLANK_LINES_AROUND.matcher(lines).replaceAll("");
    }

    private static String line(String text) {
        return text.codePoints()
                .filter(codePoint -> !OneLine.changesDirection(codePoint))
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : Escaped.whole(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .stripTrailing();
    }
}
