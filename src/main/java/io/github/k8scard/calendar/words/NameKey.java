package io.github.k8scard.calendar.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name in the form in which two of them are compared. */
final class NameKey {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private NameKey() {}

    /** Without case and accents, and alike whether its words are joined by blanks, hyphens or underscores. */
    static String of(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
