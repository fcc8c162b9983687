package io.github.k8scard.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs like the real one but may be moved forward. Safe for concurrent use. */
public final class DomainClock extends Clock {
    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    private DomainClock(Clock real, ZoneId zone, AtomicReference<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    /** A clock that shows an instant now. */
    public static DomainClock startingAt(Instant start) {
        Clock real = Clock.systemUTC();
        return new DomainClock(real, ZoneOffset.UTC, new AtomicReference<>(Duration.between(real.instant(), start)));
    }

    /** Moves on to an instant; an earlier one than now changes nothing. */
    public void moveTo(Instant instant) {
        Duration wanted = Duration.between(real.instant(), instant);
        ahead.accumulateAndGet(wanted, (now, later) -> later.compareTo(now) > 0 ? later : now);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DomainClock(real, other, ahead);
    }
}
