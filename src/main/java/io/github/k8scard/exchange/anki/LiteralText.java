package io.github.k8scard.exchange.anki;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of another program, made so that a card shows it as it is: words that the deck's Markdown would read as
 * formatting, or refuse, go between back-ticks. Code that stands between back-ticks already stays.
 */
final class LiteralText {
    private static final Pattern FORMATTING = Pattern.compile(String.join(
            "|",
            "</?[A-Za-z!][^<>]*>",
            "&(?:#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\p{Alnum}+);",
            "(?<!\\S)[^\\s*\\\\]*[*\\\\]\\S*?(?=[,.;:!?)]*(?:\\s|$))",
            "(?<![\\p{L}\\p{N}])_(?!\\s)[^_\\s]*_(?![\\p{L}\\p{N}])",
            "(?<![\\p{L}\\p{N}])~(?!\\s)[^~\\s]*~(?![\\p{L}\\p{N}])",
            "(?<![\\p{L}\\p{N}]):[a-z0-9_+'-]+:(?![\\p{L}\\p{N}])",
            "!\\[|]\\(|]\\["));

    private LiteralText() {}

    static String of(String text) {
        String[] parts = text.split("`", -1);
        if (parts.length % 2 == 0) {
            return quoted(text.replace('`', '\''));
        }
        var literal = new StringBuilder(quoted(parts[0]));
        for (int i = 1; i < parts.length; i += 2) {
            literal.append(parts[i].isBlank() ? "'" + parts[i] + "'" : "`" + parts[i] + "`");
            literal.append(quoted(parts[i + 1]));
        }
        return literal.toString();
    }

    private static String quoted(String text) {
        return FORMATTING.matcher(text).replaceAll(found -> "`" + Matcher.quoteReplacement(found.group()) + "`");
    }
}
