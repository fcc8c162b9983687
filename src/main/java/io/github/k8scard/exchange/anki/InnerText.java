package io.github.k8scard.exchange.anki;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What HTML says without its formatting. */
final class InnerText {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String TAB = "    ";

    private InnerText() {}

    /** A field in one line. */
    static String line(String html) {
        return LINE_END.matcher(Jsoup.parseBodyFragment(html).body().wholeText())
                .replaceAll(" ")
                .strip();
    }

    /** What {@link MarkdownHtml#preformatted} wrote, whatever was changed in it since. */
    static String lines(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Element preformatted = body.selectFirst("pre");
        return lines(preformatted == null ? body : preformatted);
    }

    /** Lines that another program shows as they are, as a snippet can have them. */
    static String snippetLines(Element preformatted) {
        String text = lines(preformatted).replace('\u00A0', ' ').replace("\t", TAB);
        List<String> lines = List.of(text.split("\n", -1));
        int from = 0;
        int to = lines.size();
        while (from < to - 1 && isBlank(lines.get(from))) {
            from++;
        }
        while (from < to - 1 && isBlank(lines.get(to - 1))) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(character -> character == ' ');
    }

    private static String lines(Element element) {
        return LINE_END.matcher(element.wholeText()).replaceAll("\n");
    }
}
