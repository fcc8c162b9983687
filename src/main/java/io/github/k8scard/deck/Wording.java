package io.github.k8scard.deck;

import java.util.List;

/** How sentences list what somebody may type instead. */
final class Wording {
    private Wording() {}

    /** {@code a}, {@code a or b}, {@code a, b or c}; there must be one at least. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** A sentence that offers them, with a space before it; nothing if there are none. */
    static String didYouMean(List<String> words) {
        return words.isEmpty() ? "" : " Did you mean " + listed(words) + "?";
    }
}
