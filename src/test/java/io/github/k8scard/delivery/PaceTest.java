package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    private static final Pace THREE_A_SECOND = new Pace(3, Duration.ofSeconds(1));

    @Test
    void the_first_ones_go_at_once_and_the_next_a_stretch_after_the_first() {
        var recent = List.of(NOW, NOW.plusMillis(10), NOW.plusMillis(20));
        assertThat(THREE_A_SECOND.next(List.of(), NOW)).isEqualTo(NOW);
        assertThat(THREE_A_SECOND.next(recent.subList(0, 2), NOW)).isEqualTo(NOW);
        assertThat(THREE_A_SECOND.next(recent, NOW.plusMillis(20))).isEqualTo(NOW.plusSeconds(1));
        assertThat(THREE_A_SECOND.next(recent, NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void no_stretch_of_time_ever_holds_more_and_nobody_waits_longer_than_a_stretch() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var pace = new Pace(1 + random.nextInt(5), Duration.ofMillis(1 + random.nextInt(2_000)));
            List<Instant> recent = List.of();
            var done = new ArrayList<Instant>();
            Instant now = NOW;
            for (int i = 0; i < 200; i++) {
                now = now.plusMillis(random.nextInt(300));
                Instant next = pace.next(recent, now);
                assertThat(next).isBetween(now, now.plus(pace.within()));
                now = next;
                recent = pace.noted(recent, now);
                assertThat(recent).hasSizeLessThanOrEqualTo(pace.times());
                done.add(now);
            }
            for (int i = pace.times(); i < done.size(); i++) {
                assertThat(Duration.between(done.get(i - pace.times()), done.get(i)))
                        .as("seed %s, %s", seed, pace)
                        .isGreaterThanOrEqualTo(pace.within());
            }
        }
    }

    @Test
    void what_was_done_before_a_clock_was_set_back_holds_up_nothing() {
        List<Instant> recent = List.of(NOW.plusSeconds(86_400), NOW.plusSeconds(86_400), NOW.plusSeconds(86_400));
        for (int i = 0; i < 3; i++) {
            assertThat(THREE_A_SECOND.next(recent, NOW)).isEqualTo(NOW);
            recent = THREE_A_SECOND.noted(recent, NOW);
        }
        assertThat(recent).containsOnly(NOW);
        assertThat(THREE_A_SECOND.next(recent, NOW)).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void another_instance_whose_clock_is_a_little_ahead_is_heeded() {
        var recent = List.of(NOW, NOW, NOW.plusSeconds(2), NOW.plusSeconds(2), NOW.plusSeconds(2));
        assertThat(THREE_A_SECOND.next(recent, NOW)).isEqualTo(NOW.plusSeconds(3));
    }
}
