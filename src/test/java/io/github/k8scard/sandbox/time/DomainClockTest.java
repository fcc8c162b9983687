package io.github.k8scard.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DomainClockTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final DomainClock clock = DomainClock.startingAt(START);

    @Test
    void it_runs_by_itself_from_where_it_was_set() {
        Instant before = clock.instant();
        assertThat(before).isBetween(START, START.plusSeconds(60));
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void it_moves_forward_and_never_back() {
        Instant later = START.plus(Duration.ofDays(1));
        clock.moveTo(later);
        clock.moveTo(START);
        assertThat(clock.instant()).isBetween(later, later.plusSeconds(60));
    }

    @Test
    void in_another_zone_it_is_the_same_clock() {
        var elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));
        Instant later = START.plus(Duration.ofDays(1));
        clock.moveTo(later);
        assertThat(elsewhere.instant()).isAfterOrEqualTo(later);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
