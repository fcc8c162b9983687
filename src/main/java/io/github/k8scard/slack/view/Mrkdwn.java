package io.github.k8scard.slack.view;

import io.github.k8scard.slack.view.Markdown.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's own markup, made from the deck's Markdown or from words. */
final class Mrkdwn {
    private static final int MARKS = 2;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>|]+");

    private Mrkdwn() {}

    /**
     * The deck's Markdown as mrkdwn on one line: code stays code, emphasis becomes italics, links become Slack's.
     *
     * @param limit the longest result, in UTF-16 units; what is longer ends in an ellipsis, and no entity, character,
     *     link or code is cut in two
     */
    static String of(String markdown, int limit) {
        List<Span> spans = Markdown.spans(markdown);
        String whole = fitting(spans, Integer.MAX_VALUE);
        return whole.length() <= limit ? whole : fitting(spans, limit - Escaped.ELLIPSIS.length()) + Escaped.ELLIPSIS;
    }

    /** Words that are shown as they are, on one line: nothing in them formats, mentions or links. */
    static String literal(String words) {
        return Escaped.of(Unformatted.of(OneLine.of(words)));
    }

    /**
     * A link, or the bare label if the address is not one of the web.
     *
     * @param label not escaped
     */
    static String link(String url, String label) {
        boolean web = WEB.matcher(url).matches();
        return web ? "<" + Escaped.of(url) + "|" + Escaped.of(OneLine.of(label)) + ">" : literal(label);
    }

    private static String fitting(List<Span> spans, int limit) {
        var mrkdwn = new StringBuilder();
        for (Span span : spans) {
            String whole = fitting(span, Integer.MAX_VALUE);
            int room = limit - mrkdwn.length();
            if (whole.length() > room) {
                return mrkdwn.append(fitting(span, room)).toString();
            }
            mrkdwn.append(whole);
        }
        return mrkdwn.toString();
    }

    private static String fitting(Span span, int room) {
        if (span instanceof Span.Code code) {
            return marked("`", Escaped.fitting(code.words(), room - MARKS));
        }
        if (span instanceof Span.Emphasis emphasis) {
            return marked("_", fitting(emphasis.inside(), room - MARKS));
        }
        if (span instanceof Span.Link link) {
            String whole = link(link.url(), link.words());
            return whole.length() <= room ? whole : "";
        }
        return Escaped.fitting(Unformatted.of(span.words()), room);
    }

    private static String marked(String mark, String inside) {
        return inside.isBlank() ? "" : mark + inside + mark;
    }
}
