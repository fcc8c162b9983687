package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownRuleTest {
    private static final Instant CLAIMED = Instant.parse("2026-11-23T08:30:00Z");

    @Test
    void it_is_looked_for_at_growing_distances_for_a_day() {
        var looks = new ArrayList<Instant>();
        Optional<Instant> next = Optional.of(CLAIMED.plus(UnknownRule.FIRST_LOOK));
        while (next.isPresent()) {
            looks.add(next.get());
            next = UnknownRule.nextLook(CLAIMED, next.get(), Duration.ZERO);
        }
        assertThat(looks)
                .startsWith(
                        CLAIMED.plus(Duration.ofMinutes(1)),
                        CLAIMED.plus(Duration.ofMinutes(2)),
                        CLAIMED.plus(Duration.ofMinutes(4)))
                .hasSize(12);
        assertThat(looks.get(looks.size() - 1)).isBefore(CLAIMED.plus(Duration.ofDays(2)));
    }

    @Test
    void a_clock_that_was_set_back_by_a_day_or_more_ends_the_looking() {
        assertThat(UnknownRule.nextLook(CLAIMED, CLAIMED.minus(Duration.ofDays(400)), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void a_wait_that_slack_asks_for_is_kept() {
        assertThat(UnknownRule.nextLook(CLAIMED, CLAIMED.plusSeconds(60), Duration.ofHours(1)))
                .hasValue(CLAIMED.plusSeconds(60 + 3_600));
    }
}
