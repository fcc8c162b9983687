package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * About whom Slack was asked, for as long as that lasts. Bounded: what is too much is forgotten, and asked of the
 * database again. Safe for concurrent use.
 */
final class LatelyAsked {
    private static final int MOST = 20_000;

    private final Duration lasts;
    private final Map<MemberKey, Instant> at = new ConcurrentHashMap<>();

    LatelyAsked(Duration lasts) {
        this.lasts = lasts;
    }

    boolean has(MemberKey member, Instant now) {
        Instant asked = at.get(member);
        return asked != null && lasts(asked, now);
    }

    /** Whether an answer of an instant is still good. What lies further ahead was noted while the clock was ahead. */
    boolean lasts(Instant asked, Instant now) {
        return Duration.between(asked, now).abs().compareTo(lasts) < 0;
    }

    void note(MemberKey member, Instant asked, Instant now) {
        if (at.size() >= MOST) {
            at.values().removeIf(earlier -> !lasts(earlier, now));
        }
        if (at.size() >= MOST) {
            at.clear();
        }
        at.put(member, asked);
    }

    void forget(MemberKey member) {
        at.remove(member);
    }
}
