package io.github.k8scard.exchange.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checked card's Markdown as HTML. {@link FieldText} reads it as the same Markdown again. */
final class MarkdownHtml {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\[\\]]*)]\\(([^()\\s]*)\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*(?![\\s*])([^*]*)(?<![\\s*])\\*(?![\\p{L}\\p{N}*])");

    // stand for a piece that is HTML already; no card has control characters
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final Pattern PIECE = Pattern.compile(BEGIN + "(\\d+)" + END);

    private MarkdownHtml() {}

    /** A text of a card. */
    static String of(String markdown) {
        List<String> pieces = new ArrayList<>();
        String text =
                CODE.matcher(markdown).replaceAll(code -> piece("<code>" + escaped(code.group(1)) + "</code>", pieces));
        text = LINK.matcher(text)
                .replaceAll(link ->
                        piece("<a href=\"" + escaped(link.group(2)) + "\">" + escaped(link.group(1)) + "</a>", pieces));
        text = EMPHASIS.matcher(escaped(text)).replaceAll("<em>$1</em>");
        return PIECE.matcher(text)
                .replaceAll(piece -> Matcher.quoteReplacement(pieces.get(Integer.parseInt(piece.group(1)))));
    }

    /** A text without Markdown, whose lines stay. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Lines that are shown as they are. */
    static String preformatted(String lines) {
        return "<pre>" + escaped(lines) + "</pre>";
    }

    private static String piece(String html, List<String> pieces) {
        pieces.add(html);
        return BEGIN + Integer.toString(pieces.size() - 1) + END;
    }
}
