package io.github.k8scard.curation;

import java.util.regex.Pattern;

/** What somebody typed of their own accord, as it can be kept. */
public final class FreeText {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

    private FreeText() {}

    /**
     * The text as it was typed, stripped, but for what no database keeps: control characters other than line breaks
     * become spaces, and half of a pair becomes U+FFFD.
     */
    public static String of(String typed) {
        String text = LINE_END.matcher(typed).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll(" ");
        return HALF_A_PAIR.matcher(text).replaceAll("\uFFFD").strip();
    }
}
