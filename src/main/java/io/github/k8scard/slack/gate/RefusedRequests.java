package io.github.k8scard.slack.gate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator of requests that were turned away, and what to do: at most one line a minute for each reason, so
 * that a stranger can neither fill the log nor hide behind another's lines. Safe for concurrent use.
 */
public final class RefusedRequests {
    private static final Logger log = LoggerFactory.getLogger(RefusedRequests.class);

    private final LongSupplier nanoTime;
    private final MinuteLine unsigned;
    private final MinuteLine forged;
    private final MinuteLine untimely;
    private final MinuteLine unreadable;
    private volatile Optional<Long> passedAt = Optional.empty();

    public RefusedRequests() {
        this(System::nanoTime);
    }

    RefusedRequests(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.unsigned = new MinuteLine(nanoTime);
        this.forged = new MinuteLine(nanoTime);
        this.untimely = new MinuteLine(nanoTime);
        this.unreadable = new MinuteLine(nanoTime);
    }

    /** One came in that was signed as it should be, and not by the bot itself: the secret is right. */
    void passed() {
        passedAt = Optional.of(nanoTime.getAsLong());
    }

    /** One has no signature, or no time at which it was signed. */
    void unsigned() {
        told(
                unsigned,
                "without Slack's signature. If Slack sent it, a proxy in front of the bot takes away the headers"
                        + " X-Slack-Signature and X-Slack-Request-Timestamp: let them through. Else it is a stranger's,"
                        + " and harmless");
    }

    /** One has another signature than SLACK_SIGNING_SECRET gives. */
    void forged() {
        String before = passedAt.map(at -> "The last one signed with it came "
                        + minutes(Duration.ofNanos(nanoTime.getAsLong() - at))
                        + " ago. While commands work, this is a stranger's and harmless. If they fail,")
                .orElse("None has been signed with it since the start, so that it is probably another app's secret:");
        told(
                forged,
                "that was not signed with SLACK_SIGNING_SECRET. " + before
                        + " copy the Signing Secret of your app anew (Basic Information) and restart");
    }

    /**
     * One was signed with the secret, but at another time than now.
     *
     * @param ago how long ago by this machine's clock; negative for a time to come
     */
    void untimely(Duration ago) {
        String time = minutes(ago.abs());
        String clock = ago.isNegative()
                ? "from now, by this machine's clock. So the clock is " + time + " behind"
                : "ago, by this machine's clock. Unless somebody sends an old request again, the clock is " + time
                        + " ahead";
        told(untimely, "that Slack signed " + time + " " + clock + ": set it, and let it follow a time server (NTP)");
    }

    /**
     * One is Slack's, and makes no sense.
     *
     * @param what what is wrong with it; nothing of what is in it
     */
    public void unreadable(String what) {
        told(unreadable, "that came from Slack and makes no sense here: " + what + ". Nothing was done");
    }

    private static void told(MinuteLine line, String why) {
        long news = line.another();
        if (news > 0) {
            log.warn("Refused {} {}.", news == 1 ? "a request" : news + " requests, the last one", why);
        }
    }

    private static String minutes(Duration time) {
        if (time.toMinutes() < 2) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 3 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    /** How many were turned away since the start, and why; empty if none was. */
    public Optional<String> summary() {
        String counts = Stream.of(
                        count(unsigned, "without a signature"),
                        count(forged, "not signed with SLACK_SIGNING_SECRET"),
                        count(untimely, "signed at another time than this machine's"),
                        count(unreadable, "that made no sense"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(counts).filter(text -> !text.isEmpty()).map(text -> "requests refused: " + text);
    }

    /** The same in numbers, by the reason in a word. */
    public Map<String, LongSupplier> counts() {
        return Map.of(
                "unsigned", unsigned::total,
                "forged", forged::total,
                "untimely", untimely::total,
                "unreadable", unreadable::total);
    }

    private static Optional<String> count(MinuteLine line, String why) {
        return Optional.of(line.total()).filter(total -> total > 0).map(total -> total + " " + why);
    }
}
