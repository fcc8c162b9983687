package io.github.k8scard.slack.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a private reply that Slack does not take for now is tried again: after 2 and 15 seconds, a minute and then every
 * 5 minutes, or as late as Slack asks, as long as its address lives and it is of use.
 *
 * @param until when it is tried no more, in real time
 * @param made how often it was tried
 * @param uses how many of these tries Slack has seen, and may count
 */
record ReplyTries(Instant until, int made, int uses) {
    /** Slack: an address takes five answers within 30 minutes; clicks and commands reach the bot somewhat later. */
    private static final int USES = 5;

    private static final Duration LIFE = Duration.ofMinutes(29);

    /** A member who is asked to try again has done so by then, or has left. */
    private static final Duration ADVICE = Duration.ofMinutes(1);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** Of what is of use as long as its address lives. */
    static ReplyTries none(Instant now) {
        return new ReplyTries(now.plus(LIFE), 0, 0);
    }

    /** Of what asks a member to try again. */
    static ReplyTries noneOfAdvice(Instant now) {
        return new ReplyTries(now.plus(ADVICE), 0, 0);
    }

    /**
     * After one more try.
     *
     * @param seen whether Slack has seen it
     */
    ReplyTries andOne(boolean seen) {
        return new ReplyTries(until, made + 1, uses + (seen ? 1 : 0));
    }

    /**
     * How long to wait before the next try.
     *
     * @param now real time
     * @param atLeast how long Slack asks to wait; zero if it does not
     * @return empty if the address would not take it any more, or it would be of no use
     */
    Optional<Duration> pause(Instant now, Duration atLeast) {
        Duration pause = made == 0 ? Duration.ZERO : PAUSES.get(Math.min(made, PAUSES.size()) - 1);
        Duration wait = pause.compareTo(atLeast) < 0 ? atLeast : pause;
        boolean inTime = !now.plus(wait).isAfter(until);
        return inTime && uses < USES ? Optional.of(wait) : Optional.empty();
    }
}
