package io.github.k8scard.delivery;

import io.github.k8scard.delivery.SlackErrorTable.Meaning;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What Slack's error codes mean for what is owed. Calls that were never written to Slack (connection refused, DNS, TLS) and
 * 429 are {@link Outcome.NotSent} without asking here.
 */
public final class SlackErrors {
    private static final Duration NEXT_MINUTE = Duration.ofMinutes(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /** With the pauses between them, some 20 minutes. */
    private static final int ATTEMPTS_IF_UNDOCUMENTED = 10;

    /** The one method that may be repeated at will, since the message is the same afterwards. */
    private static final String UPDATE = "chat.update";

    private static final Set<String> FROZEN = Set.of("edit_window_closed", "cant_update_message");

    private SlackErrors() {}

    /**
     * The outcome of a call that Slack answered with {@code ok: false}. What fails with an undocumented code is tried again a
     * limited number of times, since Slack says that there are others, and that they come while its service is down.
     *
     * @param method the Web API method, such as {@code chat.postMessage}
     * @param code the error code; null or blank, which is not Slack's way, is an answer that got lost
     */
    public static Outcome outcome(String method, String code) {
        if (code == null || code.isBlank()) {
            return lostAnswer(method, "Slack names no error");
        }
        String reason = "Slack says " + code;
        Optional<Meaning> meaning = SlackErrorTable.meaning(code);
        if (meaning.isEmpty()) {
            return new Outcome.NotSent(reason, Duration.ZERO, ATTEMPTS_IF_UNDOCUMENTED);
        }
        return switch (meaning.get()) {
            case LATER -> new Outcome.NotSent(reason, NEXT_MINUTE);
            case MUCH_LATER -> new Outcome.NotSent(reason, FIVE_MINUTES);
            case UNCLEAR -> lostAnswer(method, reason);
            case MESSAGE -> new Outcome.Refused(RefusalScope.MESSAGE, code);
            case CHANNEL -> new Outcome.Refused(RefusalScope.CHANNEL, code);
            case INSTALLATION -> new Outcome.Refused(RefusalScope.INSTALLATION, code);
        };
    }

    /**
     * The outcome of a call that was written to Slack and got no proper answer: a time-out, a broken connection, a 5xx.
     *
     * @param method the Web API method; all but {@code chat.update} are taken to show twice if done twice
     * @param reason why, for the operator
     */
    public static Outcome lostAnswer(String method, String reason) {
        return UPDATE.equals(method) ? new Outcome.NotSent(reason, Duration.ZERO) : new Outcome.Unknown(reason);
    }

    /**
     * Whether a refusal says that a message stands but can no longer be changed. What is left to say then belongs in a reply
     * in its thread.
     *
     * @param code the error code of chat.update
     */
    public static boolean isFrozen(String code) {
        return FROZEN.contains(code);
    }
}
