package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplyTriesTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    @Tag("trap-15")
    void an_address_is_used_five_times_at_most() {
        assertThat(pauses(ReplyTries.none(START), true)).containsExactly(2L, 15L, 60L, 300L);
    }

    @Test
    @Tag("trap-15")
    void what_slack_never_saw_is_tried_as_long_as_the_address_lives() {
        var pauses = pauses(ReplyTries.none(START), false);
        assertThat(pauses).startsWith(2L, 15L, 60L, 300L, 300L).hasSizeGreaterThan(6);
        assertThat(pauses.stream().mapToLong(seconds -> seconds).sum()).isLessThan(30 * 60);
    }

    @Test
    void what_asks_to_try_again_is_of_no_use_after_a_minute() {
        assertThat(pauses(ReplyTries.noneOfAdvice(START), true)).containsExactly(2L, 15L);
    }

    @Test
    void slack_is_given_the_time_that_it_asks_for_or_nothing_more_is_tried() {
        var tries = ReplyTries.none(START).andOne(true);
        assertThat(tries.pause(START, Duration.ofSeconds(1))).hasValue(Duration.ofSeconds(2));
        assertThat(tries.pause(START, Duration.ofSeconds(40))).hasValue(Duration.ofSeconds(40));
        assertThat(tries.pause(START, Duration.ofMinutes(31))).isEmpty();
    }

    @Test
    void what_was_not_tried_yet_waits_no_longer_than_slack_asks() {
        assertThat(ReplyTries.none(START).pause(START, Duration.ofMillis(300))).hasValue(Duration.ofMillis(300));
    }

    /** In seconds, of a reply that is never taken. */
    private static List<Long> pauses(ReplyTries none, boolean seen) {
        var pauses = new ArrayList<Long>();
        Instant now = START;
        var tries = none.andOne(seen);
        for (Optional<Duration> pause = tries.pause(now, Duration.ZERO); pause.isPresent(); ) {
            pauses.add(pause.get().toSeconds());
            now = now.plus(pause.get());
            tries = tries.andOne(seen);
            pause = tries.pause(now, Duration.ZERO);
        }
        return pauses;
    }
}
