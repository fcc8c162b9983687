package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a member types, in the form in which Slack's client sends it. */
final class AsTyped {
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w&<])([@#])([\\w.-]*\\w)");

    private AsTyped() {}

    /** Escaped, and with the ids of members and channels that are named: {@code <@U…>} and {@code <#C…|name>}. */
    static String escaped(Contents contents, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Matcher references = REFERENCE.matcher(safe);
        return references.replaceAll(found -> Matcher.quoteReplacement(
                resolved(contents, found.group(1), found.group(2)).orElse(found.group())));
    }

    private static Optional<String> resolved(Contents contents, String sign, String name) {
        if (sign.equals("@")) {
            return contents.members.values().stream()
                    .filter(m -> m.name().equals(name))
                    .map(m -> "<@" + m.id() + ">")
                    .findFirst();
        }
        return contents.channels.values().stream()
                .filter(c -> !c.isDirect() && c.name().equals(name))
                .map(c -> "<#" + c.id() + "|" + (c.isPrivate() ? "" : c.name()) + ">")
                .findFirst();
    }
}
