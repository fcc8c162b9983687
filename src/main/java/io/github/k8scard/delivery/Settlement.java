package io.github.k8scard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a delivery after an attempt, after a crash during one, or when it is too late for one.
 *
 * @param state the new state
 * @param ts Slack's id of the message, if it was sent
 * @param nextAttemptAt when to try again, if it is pending, or to look for it in Slack, if it is unknown
 * @param trouble why it is not sent, as it is stored; empty if it is
 * @param details the same in the words of whatever failed, for the log only
 */
public record Settlement(
        DeliveryState state,
        Optional<String> ts,
        Optional<Instant> nextAttemptAt,
        Optional<DeliveryTrouble> trouble,
        String details) {

    /** How often a call is tried that Slack takes again once the app is installed again. */
    private static final Duration ONCE_BACK = Duration.ofMinutes(5);

    private static final Duration ONCE_IN_THE_CHANNEL_AGAIN = Duration.ofHours(1);

    /**
     * After an attempt. What was not sent is tried again until the deadline, and so is what Slack takes again once the
     * app is installed again, or a change once the bot is in the channel again. What else Slack refuses is not, and
     * what is unknown only if repeating it does not show.
     */
    public static Settlement of(Attempt attempt, Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent) {
            return sent(sent.ts());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(attempt, refused);
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            return retried(attempt, notSent);
        }
        if (outcome instanceof Outcome.NotWanted notWanted) {
            return notWanted(notWanted.why());
        }
        String reason = ((Outcome.Unknown) outcome).reason();
        return attempt.kind().isRepeatable()
                ? retried(attempt, new Outcome.NotSent(reason, Duration.ZERO))
                : unknown(attempt.endedAt(), DeliveryTrouble.NO_ANSWER, reason);
    }

    /**
     * Slack took it.
     *
     * @param ts Slack's id of the message
     */
    public static Settlement sent(String ts) {
        return new Settlement(DeliveryState.SENT, Optional.of(ts), Optional.empty(), Optional.empty(), "");
    }

    /**
     * After the process that was sending it ended, without an outcome.
     *
     * @param now when that was found
     */
    public static Settlement afterCrash(DeliveryKind kind, Instant now) {
        String reason = "the process ended while it was being sent";
        return kind.isRepeatable() ? again(now, reason) : unknown(now, DeliveryTrouble.CUT_OFF, reason);
    }

    /** When nobody wants it any more. */
    public static Settlement notWanted(DeliveryTrouble why) {
        return unsent(DeliveryState.FAILED, why, why.words());
    }

    /** When its deadline passed before it could be tried. */
    public static Settlement tooLate() {
        return notWanted(DeliveryTrouble.TOO_LATE);
    }

    private static Settlement refused(Attempt attempt, Outcome.Refused refused) {
        String reason = "Slack refuses it: " + refused.code();
        boolean change = attempt.kind().isRepeatable();
        return switch (refused.scope()) {
            case INSTALLATION -> retried(attempt, new Outcome.NotSent(reason, ONCE_BACK));
            case CHANNEL ->
                change
                        ? retried(attempt, new Outcome.NotSent(reason, ONCE_IN_THE_CHANNEL_AGAIN))
                        : unsent(DeliveryState.FAILED, DeliveryTrouble.CHANNEL_REFUSED, reason);
            case FROZEN, DELETED ->
                unsent(change ? DeliveryState.DROPPED : DeliveryState.FAILED, DeliveryTrouble.MESSAGE_REFUSED, reason);
            case MESSAGE -> unsent(DeliveryState.FAILED, DeliveryTrouble.MESSAGE_REFUSED, reason);
        };
    }

    private static Settlement retried(Attempt attempt, Outcome.NotSent notSent) {
        return RetryPolicy.next(attempt, notSent)
                .map(next -> again(next, notSent.reason()))
                .orElseGet(() -> unsent(
                        DeliveryState.FAILED,
                        DeliveryTrouble.GIVEN_UP,
                        "given up after attempt " + attempt.number() + ": " + notSent.reason()));
    }

    private static Settlement again(Instant next, String details) {
        return new Settlement(
                DeliveryState.PENDING,
                Optional.empty(),
                Optional.of(next),
                Optional.of(DeliveryTrouble.NOT_YET),
                details);
    }

    private static Settlement unknown(Instant since, DeliveryTrouble trouble, String details) {
        return new Settlement(
                DeliveryState.UNKNOWN,
                Optional.empty(),
                Optional.of(since.plus(UnknownRule.FIRST_LOOK)),
                Optional.of(trouble),
                details);
    }

    private static Settlement unsent(DeliveryState state, DeliveryTrouble trouble, String details) {
        return new Settlement(state, Optional.empty(), Optional.empty(), Optional.of(trouble), details);
    }
}
