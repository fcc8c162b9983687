package io.github.k8scard.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name in the form in which two of them are compared. Pure and safe for concurrent use. */
public final class NameKey {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private NameKey() {}

    /**
     * {@link Tidied}, without case, accents, apostrophes and dots, and alike whether its words are joined by blanks,
     * hyphens or underscores, which become underscores.
     */
    public static String of(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(Tidied.of(name), Normalizer.Form.NFD))
                .replaceAll("");
        String letters = INSIDE_WORDS.matcher(plain).replaceAll("").strip();
        return BETWEEN_WORDS.matcher(letters).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
