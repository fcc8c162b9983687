package io.github.k8scard.words;

/** What somebody typed, quoted back in a sentence. */
public final class Quoted {
    private static final int CHARACTERS_AT_MOST = 40;

    private Quoted() {}

    /** In quotation marks, on one line, and cut where it goes on for too long. Not escaped for any markup. */
    public static String of(String typed) {
        return of(typed, CHARACTERS_AT_MOST);
    }

    /** The same, cut after another number of characters. */
    public static String of(String typed, int charactersAtMost) {
        String line = typed.strip().replaceAll("\\s+", " ");
        boolean fits = line.codePointCount(0, line.length()) <= charactersAtMost;
        return "“" + (fits ? line : line.substring(0, line.offsetByCodePoints(0, charactersAtMost)) + "…") + "”";
    }
}
