package io.github.k8scard.exchange.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with parts to be guessed, which Anki writes {@code {{c1::part::hint}}}. Parts of one number are guessed
 * together; a part may have others in it.
 */
final class Cloze {
    private static final Pattern BEGIN = Pattern.compile("\\{\\{c(\\d{1,3})::");
    private static final Pattern MARK = Pattern.compile(BEGIN.pattern() + "|}}");
    private static final String GUESS = "[…]";
    private static final int NESTED_AT_MOST = 8;

    /** A part that is open: its number, where it begins, and what stood before it. */
    private record Open(int number, StringBuilder before) {}

    private final String html;

    Cloze(String html) {
        this.html = html;
    }

    /** Whether a field has such parts. */
    static boolean isIn(String html) {
        return BEGIN.matcher(html).find();
    }

    /** The numbers of its parts. */
    SortedSet<Integer> numbers() {
        return BEGIN.matcher(html)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text in which the parts of a number are to be guessed; the others are told. */
    String question(int number) {
        return read(number, new ArrayList<>());
    }

    /** What is to be guessed in it. */
    String answer(int number) {
        List<String> guessed = new ArrayList<>();
        read(number, guessed);
        return String.join(", ", guessed);
    }

    private String read(int number, List<String> guessed) {
        List<Open> open = new ArrayList<>();
        var text = new StringBuilder();
        Matcher mark = MARK.matcher(html);
        int from = 0;
        while (mark.find()) {
            text.append(html, from, mark.start());
            from = mark.end();
            if (mark.group(1) != null && open.size() < NESTED_AT_MOST) {
                open.add(new Open(Integer.parseInt(mark.group(1)), text));
                text = new StringBuilder();
            } else if (mark.group(1) == null && !open.isEmpty()) {
                Open part = open.remove(open.size() - 1);
                text = part.before().append(shown(part.number() == number, text.toString(), guessed));
            } else {
                text.append(mark.group());
            }
        }
        text.append(html, from, html.length());
        for (int i = open.size() - 1; i >= 0; i--) {
            text = open.get(i).before().append(text);
        }
        return text.toString();
    }

    private static String shown(boolean isGuessed, String part, List<String> guessed) {
        int hint = part.indexOf("::");
        String told = hint < 0 ? part : part.substring(0, hint);
        if (!isGuessed) {
            return told;
        }
        guessed.add(told);
        return hint < 0 ? GUESS : "[" + part.substring(hint + 2) + "]";
    }
}
