package io.github.k8scard.delivery;

import io.github.k8scard.delivery.SlackErrorTable.Meaning;
import java.time.Duration;
import java.util.Optional;

/**
 * What Slack's error codes mean for what is owed. Calls that were never written to Slack (connection refused, DNS, TLS)
 * and 429 are {@link Outcome.NotSent} without asking here.
 */
public final class SlackErrors {
    private static final Duration NEXT_MINUTE = Duration.ofMinutes(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private SlackErrors() {}

    /**
     * Whether no waiting changes Slack's answer to a call that asks about the token itself. Sources: Slack, auth.test
     * and apps.connections.open.
     */
    public static boolean isFinalForToken(String code) {
        return SlackErrorTable.isOfTheToken(code) || code.equals("no_permission");
    }

    /** Whether a code says of a token that it was good until the app was uninstalled, or the token revoked. */
    public static boolean isOfUninstalled(String code) {
        return code.equals("account_inactive") || code.equals("token_revoked");
    }

    /** Whether a code says of a message that it is longer than Slack takes. */
    public static boolean isTooLong(String code) {
        return code.equals("msg_blocks_too_long") || code.equals("msg_too_long");
    }

    /** Whether a code is one of those that Slack's tables name for messages. */
    public static boolean isKnown(String code) {
        return SlackErrorTable.meaning(code).isPresent();
    }

    /**
     * The outcome of a call that Slack answered with {@code ok: false}. What fails with an undocumented code is tried
     * again, since Slack says that there are others, and that they come while its service is down.
     *
     * @param code the error code; null or blank, which is not Slack's way, is an answer that got lost
     */
    public static Outcome outcome(String code) {
        if (code == null || code.isBlank()) {
            return new Outcome.Unknown("Slack names no error");
        }
        String reason = "Slack says " + code;
        Optional<Meaning> meaning = SlackErrorTable.meaning(code);
        if (meaning.isEmpty()) {
            return new Outcome.NotSent(reason, FIVE_MINUTES);
        }
        return switch (meaning.get()) {
            case LATER -> new Outcome.NotSent(reason, NEXT_MINUTE);
            case MUCH_LATER -> new Outcome.NotSent(reason, FIVE_MINUTES);
            case UNCLEAR -> new Outcome.Unknown(reason);
            case MESSAGE -> new Outcome.Refused(RefusalScope.MESSAGE, code);
            case FROZEN -> new Outcome.Refused(RefusalScope.FROZEN, code);
            case DELETED -> new Outcome.Refused(RefusalScope.DELETED, code);
            case CHANNEL -> new Outcome.Refused(RefusalScope.CHANNEL, code);
            case INSTALLATION -> new Outcome.Refused(RefusalScope.INSTALLATION, code);
        };
    }
}
