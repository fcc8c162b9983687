package io.github.k8scard.slack.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The deck's Markdown, read: {@code `code`}, {@code *emphasis*} around whole words, and {@code [text](https://…)}; all
 * else is text.
 */
final class Markdown {
    private static final String CODE = "`(?<code>[^`]+)`";
    private static final String EMPHASIS =
            "(?<![*\\p{L}\\p{N}])\\*(?<emphasis>(?!\\s)(?:[^*`]|`[^`]+`)++(?<!\\s))\\*(?![*\\p{L}\\p{N}])";
    private static final String LINK = "\\[(?<label>[^\\[\\]]+)]\\((?<url>https?://[^\\s()<>|]+)\\)";
    private static final Pattern SPAN = Pattern.compile(CODE + "|" + EMPHASIS + "|" + LINK);

    private Markdown() {}

    /** A stretch of text of one kind. */
    sealed interface Span {
        /** What a reader sees of it. */
        String words();

        record Text(String words) implements Span {}

        record Code(String words) implements Span {}

        /** @param inside text, code and links */
        record Emphasis(List<Span> inside) implements Span {
            @Override
            public String words() {
                return Markdown.words(inside);
            }
        }

        record Link(String words, String url) implements Span {}
    }

    /** The spans of a text, which is read as one line. */
    static List<Span> spans(String markdown) {
        return read(OneLine.of(markdown));
    }

    /** What a reader sees, without marks and links: for notifications and screen readers. Not escaped. */
    static String words(String markdown) {
        return words(spans(markdown));
    }

    private static String words(List<Span> spans) {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }

    private static List<Span> read(String line) {
        var spans = new ArrayList<Span>();
        Matcher matcher = SPAN.matcher(line);
        int from = 0;
        while (matcher.find()) {
            addText(spans, line.substring(from, matcher.start()));
            spans.add(span(matcher));
            from = matcher.end();
        }
        addText(spans, line.substring(from));
        return spans;
    }

    private static void addText(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Text(text));
        }
    }

    private static Span span(Matcher matcher) {
        if (matcher.group("code") != null) {
            return new Span.Code(matcher.group("code"));
        }
        if (matcher.group("emphasis") != null) {
            return new Span.Emphasis(read(matcher.group("emphasis")));
        }
        return new Span.Link(matcher.group("label"), matcher.group("url"));
    }
}
