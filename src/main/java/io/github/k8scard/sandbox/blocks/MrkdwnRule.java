package io.github.k8scard.sandbox.blocks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Slack's markup. Slack: ampersand and angle brackets are escaped as in HTML, except that angle brackets hold a link, a
 * mention or a date, and a closing one opens a quote. Slack shows other uses somehow; they come
 * from text that was not escaped, or was cut after it was escaped.
 */
final class MrkdwnRule implements JsonRule {
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");
    private static final Pattern ANGLED = Pattern.compile("<(?:"
            + "@[UW][A-Z0-9]+(?:\\|[^<>|\\n]*)?"
            + "|#[CGD][A-Z0-9]+(?:\\|[^<>|\\n]*)?"
            + "|!(?:here|channel|everyone)(?:\\|[^<>|\\n]*)?"
            + "|!subteam\\^S[A-Z0-9]+(?:\\|[^<>|\\n]*)?"
            + "|!date\\^\\d+\\^[^<>|^]*\\{[a-z_]+}[^<>|^]*(?:\\^https?://[^<>|^\\s]+)?\\|[^<>|\\n]+"
            + "|(?:https?://|mailto:|tel:|slack://)[^<>|\\s]+(?:\\|[^<>|\\n]*)?"
            + ")>");
    private static final int QUOTED = 20;

    @Override
    public void check(JsonNode value, Place place) {
        String text = value.asString("");
        Matcher angled = ANGLED.matcher(text);
        Matcher entity = ENTITY.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '<') {
                if (angled.region(i, text.length()).lookingAt()) {
                    i = angled.end() - 1;
                } else {
                    place.fault("has a < that begins no link, mention or date, at " + quote(text, i)
                            + "; write &lt; for the character itself");
                }
            } else if (text.charAt(i) == '&' && !entity.region(i, text.length()).lookingAt()) {
                place.fault("has an & that begins no &amp; &lt; or &gt;, at " + quote(text, i)
                        + "; write &amp; and never cut inside an entity");
            }
        }
    }

    private static String quote(String text, int from) {
        int length = Math.min(QUOTED, text.codePointCount(from, text.length()));
        return "\"" + text.substring(from, text.offsetByCodePoints(from, length)) + "\"";
    }
}
