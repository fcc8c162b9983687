package io.github.k8scard.exchange.csv;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet program takes for a formula. OWASP, “CSV Injection”: a program may run what begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end, and an apostrophe before it prevents that. What
 * begins with apostrophes before such a text gets another one, so that taking one away gives every text again.
 */
final class HarmlessCell {
    private static final Pattern DANGEROUS = Pattern.compile("'*[\\s\\p{Z}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private HarmlessCell() {}

    /** The cell for a text. */
    static String of(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** The text of a cell. */
    static String text(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        return DANGEROUS.matcher(text).matches();
    }
}
