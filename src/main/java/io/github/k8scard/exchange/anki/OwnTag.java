package io.github.k8scard.exchange.anki;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a card as a tag of Anki, which has no blanks, and in which colons part levels. Such characters are written
 * as in web addresses, such as {@code rolling%20update}.
 */
final class OwnTag {
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Z}\\p{Cf}%:\"+]");
    private static final Pattern WRITTEN = Pattern.compile("(?:%[0-9A-F]{2})+");

    private OwnTag() {}

    static String write(String tag) {
        return UNFIT.matcher(tag)
                .replaceAll(found -> HexFormat.of()
                        .withUpperCase()
                        .withPrefix("%")
                        .formatHex(found.group().getBytes(StandardCharsets.UTF_8)));
    }

    static String read(String tag) {
        return WRITTEN.matcher(tag)
                .replaceAll(
                        found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    }
}
