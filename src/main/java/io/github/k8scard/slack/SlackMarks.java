package io.github.k8scard.slack;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Slack makes of a command's text back into what the member saw: links, mentions and escaped characters. */
final class SlackMarks {
    // what a member types between angle brackets arrives escaped, so that these are Slack's own
    private static final Pattern MARK = Pattern.compile("<([#@!]?)([^<>|]*)(?:\\|([^<>]*))?>");

    private SlackMarks() {}

    /**
     * @param text as Slack sends it, such as {@code search <http://kubernetes.io|kubernetes.io> <#C1|general>}
     * @return {@code search kubernetes.io #general}
     */
    static String read(String text) {
        // Slack escapes these three, and only these
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(seen(mark)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String seen(MatchResult mark) {
        String sign = mark.group(1).replace("!", "");
        String label = Optional.ofNullable(mark.group(3))
                .filter(words -> !words.isBlank())
                .orElse(mark.group(2));
        return label.startsWith(sign) ? label : sign + label;
    }
}
