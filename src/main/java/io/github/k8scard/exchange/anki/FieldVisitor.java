package io.github.k8scard.exchange.anki;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Goes through the HTML of a field and collects what a card can have of it. For one use, by one thread. */
final class FieldVisitor implements NodeVisitor {
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "i", "em");
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");
    private static final Set<String> ITEMS = Set.of("li", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern SOUND = Pattern.compile("\\[(?:sound|anki:[a-z]+)[^]]{0,500}]");
    private static final Pattern MARK_OF_A_FORMULA = Pattern.compile("\\[latex]|\\[\\$\\$?]");
    private static final Pattern BARE_LINK =
            Pattern.compile("https?://[^\\s<>\"'`()\\[\\]]+[^\\s<>\"'`()\\[\\].,;:!?]");

    private final boolean isOwn;
    private final FieldLines lines;
    private final StringBuilder line = new StringBuilder();
    private final List<String> preformatted = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Set<String> losses = new LinkedHashSet<>();
    private int emphasis;
    private boolean isItem;

    FieldVisitor(boolean isOwn) {
        this.isOwn = isOwn;
        this.lines = new FieldLines(isOwn);
    }

    FieldText read() {
        endLine();
        String others = lines.joined(text -> text.indexOf(FieldText.PREFORMATTED) < 0);
        return new FieldText(lines.joined(text -> true), others, preformatted, links, List.copyOf(losses));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && !isTaken(text)) {
            line.append(isOwn ? text.getWholeText() : literal(text.getWholeText()));
        } else if (node instanceof Element element && !isTaken(element)) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !isTaken(element)) {
            end(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (EMPHASIS.contains(name)) {
            mark(emphasis++ == 0, FieldLines.BEGIN_EMPHASIS);
        } else if (CODE.contains(name)) {
            code(element);
        } else if (name.equals("a")) {
            link(element);
        } else if (name.equals("pre")) {
            endLine();
            String text = InnerText.snippetLines(element);
            if (!text.isBlank()) {
                preformatted.add(text);
                line.append(FieldText.PREFORMATTED);
            }
        } else if (name.equals("br") || name.equals("hr") || element.isBlock()) {
            endLine();
            isItem |= ITEMS.contains(name);
        }
        Losses.of(element).ifPresent(losses::add);
    }

    private void end(Element element) {
        String name = element.normalName();
        if (EMPHASIS.contains(name)) {
            mark(--emphasis == 0, FieldLines.END_EMPHASIS);
        } else if (CELLS.contains(name)) {
            line.append(element.nextElementSibling() == null || line.toString().isBlank() ? "" : ", ");
        } else if (element.isBlock() || name.equals("pre")) {
            endLine();
            isItem &= !ITEMS.contains(name);
        }
    }

    private void mark(boolean isOutermost, char mark) {
        if (isOutermost) {
            line.append(mark);
        }
    }

    /** Ends the line; emphasis goes on in the next one. */
    private void endLine() {
        mark(emphasis > 0, FieldLines.END_EMPHASIS);
        boolean isBlank = FieldLines.isBlank(line);
        lines.add(line.toString(), isItem);
        line.setLength(0);
        isItem &= isBlank;
        mark(emphasis > 0, FieldLines.BEGIN_EMPHASIS);
    }

    private void code(Element element) {
        String words = isOwn ? element.wholeText() : element.text();
        line.append(words.isBlank() ? words : "`" + words.replace('`', '\'') + "`");
    }

    private void link(Element element) {
        String url = LinkText.url(element.attr("href"));
        String words = isOwn ? element.wholeText() : element.text();
        if (url.isEmpty()) {
            line.append(isOwn ? words : literal(words));
            return;
        }
        links.add(url);
        line.append(LinkText.of(words, url));
    }

    private String literal(String text) {
        Matcher sound = SOUND.matcher(text);
        String said = sound.find() ? sound.replaceAll("") : text;
        if (said.length() < text.length()) {
            losses.add("a sound");
        }
        if (MARK_OF_A_FORMULA.matcher(said).find() || holds(said, "\\(", "\\)") || holds(said, "\\[", "\\]")) {
            losses.add("the typesetting of a formula");
        }
        BARE_LINK
                .matcher(said)
                .results()
                .map(found -> LinkText.url(found.group()))
                .filter(url -> !url.isEmpty())
                .forEach(links::add);
        return LiteralText.of(said);
    }

    /** Whether something stands between two marks; without a pattern, which would look from each first mark on. */
    private static boolean holds(String text, String first, String second) {
        int from = text.indexOf(first);
        return from >= 0 && text.indexOf(second, from + first.length() + 1) >= 0;
    }

    /** Whether an element around it took its text whole. */
    private static boolean isTaken(Node node) {
        for (Node above = node.parent(); above instanceof Element element; above = above.parent()) {
            String name = element.normalName();
            if (CODE.contains(name) || name.equals("a") || name.equals("pre")) {
                return true;
            }
        }
        return false;
    }
}
