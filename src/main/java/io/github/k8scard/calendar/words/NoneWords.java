package io.github.k8scard.calendar.words;

import java.util.Locale;
import java.util.Set;

/** How people write into a field that they want nothing of it. */
final class NoneWords {
    private static final Set<String> NONE = Set.of("", "no", "none", "nothing", "off", "-", "n/a");

    private NoneWords() {}

    static boolean isNone(String typed) {
        return NONE.contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
