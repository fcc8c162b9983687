package io.github.k8scard.exchange.anki;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Links as the deck's Markdown has them: plain words and an address of the web. */
final class LinkText {
    private static final Pattern PLAIN_WORDS = Pattern.compile("[^*_~`\\[\\]]*[^*_~`\\[\\]\\s]");

    private LinkText() {}

    /** The address as Markdown can have it; empty if it is none of the web. */
    static String url(String href) {
        String url = href.strip().replace("(", "%28").replace(")", "%29").replace(" ", "%20");
        try {
            boolean isWeb = url.startsWith("https://") || url.startsWith("http://");
            return isWeb && new URI(url).getHost() != null ? url : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /**
     * The link, with the name of the server for words that are not plain.
     *
     * @param url what {@link #url(String)} gave, not empty
     */
    static String of(String words, String url) {
        String shown =
                PLAIN_WORDS.matcher(words).matches() ? words : URI.create(url).getHost();
        return "[" + shown + "](" + url + ")";
    }
}
