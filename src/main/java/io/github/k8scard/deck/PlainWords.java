package io.github.k8scard.deck;

import java.util.regex.Pattern;

/** A card's text for where it is shown as it is, and not as Markdown. */
public final class PlainWords {
    private static final Pattern CODE_LINK_OR_EMPHASIS =
            Pattern.compile("`([^`]*)`|\\[([^\\[\\]]*)]\\([^()\\s]*\\)|\\*");

    private PlainWords() {}

    /**
     * What a reader is to see: without marks for code and emphasis, and without the address of a link.
     *
     * @param markdown it keeps the rules of a deck, so that an asterisk outside of code is a mark
     */
    public static String of(String markdown) {
        return CODE_LINK_OR_EMPHASIS.matcher(markdown).replaceAll("$1$2");
    }
}
