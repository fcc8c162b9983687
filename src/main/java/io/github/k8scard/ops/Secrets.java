package io.github.k8scard.ops;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody may read who reads logs: tokens, addresses that answer for the bot, trigger ids,
 * passwords in addresses, signatures, and what else is known to be secret. Safe for concurrent use.
 */
final class Secrets {
    private static final String MASK = "***";

    /** In a form or in JSON, which may be in JSON itself. */
    private static final String GIVEN = "(?:\\\\{0,3}\": ?\\\\{0,3}\"|=)";

    /** What is known by its form. The group before it stays. */
    private static final Pattern FORMS = Pattern.compile(String.join(
            "|",
            // tokens of Slack's
            "\\bxox[a-z](?:\\.xox[a-z])?-[\\w%-]{4,}",
            "\\bxapp-[\\w%-]{4,}",
            "(?<=\\b[Bb]earer )[\\w.~+/-]{8,}",
            // whoever has one of these addresses can answer a member in the bot's name, or take its requests
            "(?i:(?<=hooks\\.slack\\.com)|(?<=hooks\\.slack-gov\\.com))(?:/|%2F|\\\\/)[\\w%/\\\\.-]+",
            "(?<=[?&]ticket=)[\\w%.-]+",
            "(?<=response_url" + GIVEN + ")[^\"&\\s,}]+",
            // opens a modal
            "(?<=trigger_id" + GIVEN + ")[^\"&\\s,}]+",
            "\\b\\d{6,16}\\.\\d{6,20}\\.[0-9a-f]{12,64}\\b",
            "(?<=\\bv0=)[0-9a-f]{64}",
            // logins
            "(?<=:(?://|\\\\/\\\\/))[^\\s/@:]{0,100}:[^\\s/@]{1,100}(?=@)",
            "(?i)(?<=[?&;]password=)[^&;\\s\"]+"));

    private final List<String> known;

    /** @param known what is known by itself; blank ones are none */
    Secrets(List<String> known) {
        this.known = known.stream().filter(secret -> secret.length() > 3).toList();
    }

    String masked(String text) {
        String rest = text;
        for (String secret : known) {
            rest = rest.replace(secret, MASK);
        }
        return FORMS.matcher(rest).replaceAll(MASK);
    }
}
