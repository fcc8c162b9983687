package io.github.k8scard.ops;

import java.time.Duration;

/** Whether this machine has the same time as Slack. */
final class ClockCheck {
    private static final String SUBJECT = "clock";
    private static final Duration NOTICEABLE = Duration.ofSeconds(60);
    /** Slack's requests are refused once their time and ours differ by more. */
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    private ClockCheck() {}

    /** @param ahead how far this machine's clock is before Slack's; negative if it is behind */
    static Finding of(Duration ahead) {
        Duration off = ahead.abs();
        String found =
                "this machine is " + off.toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " Slack";
        String remedy = "Set this machine's clock, best by NTP.";
        if (off.compareTo(TOO_MUCH) > 0) {
            return Finding.fault(SUBJECT, found + ", so that all of Slack's requests are refused", remedy);
        }
        return off.compareTo(NOTICEABLE) > 0
                ? Finding.advice(SUBJECT, found + "; from 5 minutes on all of Slack's requests are refused", remedy)
                : Finding.ok(SUBJECT, "within a minute of Slack's");
    }
}
