package io.github.k8scard.exchange.anki;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A field of a note, read as a text of a card.
 *
 * @param line in the deck's Markdown, in one line; each preformatted part is left open in it
 * @param others the same without its preformatted parts
 * @param preformatted parts whose lines and blanks count, in their order
 * @param links the web addresses in it, in their order
 * @param losses what could not be kept, as words such as {@code a picture}, once each
 */
record FieldText(String line, String others, List<String> preformatted, List<String> links, List<String> losses) {
    /** Stands in a line for a preformatted part. */
    static final char PREFORMATTED = '\u0003';

    private static final Pattern MARK = Pattern.compile(String.valueOf(PREFORMATTED));
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s]]");

    FieldText {
        preformatted = List.copyOf(preformatted);
        links = List.copyOf(links);
        losses = List.copyOf(losses);
    }

    /** What another program wrote: text that the deck's Markdown would read as formatting is shown as it is. */
    static FieldText of(String html) {
        return read(html, false);
    }

    /** What {@link MarkdownHtml} wrote, whatever was changed in it since. */
    static FieldText ofOwn(String html) {
        return read(html, true);
    }

    private static FieldText read(String html, boolean isOwn) {
        var visitor = new FieldVisitor(isOwn);
        Jsoup.parseBodyFragment(CONTROL.matcher(html).replaceAll("")).body().traverse(visitor);
        return visitor.read();
    }

    /** The line with its preformatted parts as code, line by line. */
    String whole() {
        var parts = preformatted.iterator();
        return MARK.matcher(line).replaceAll(mark -> Matcher.quoteReplacement(inOneLine(parts.next())));
    }

    private static String inOneLine(String lines) {
        return Arrays.stream(lines.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "`" + line.replace('`', '\'') + "`")
                .collect(Collectors.joining(", "));
    }
}
