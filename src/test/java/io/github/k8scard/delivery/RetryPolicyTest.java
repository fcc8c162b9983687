package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final Instant ENDED = Instant.parse("2026-11-23T08:30:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-23T17:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, PT1S",
        "2, PT2S",
        "3, PT5S",
        "4, PT15S",
        "5, PT1M",
        "6, PT5M",
        "7, PT5M",
        "100, PT5M",
        "101, PT1H",
        "1000000, PT1H"
    })
    void pauses_grow_to_five_minutes_and_after_a_hundred_attempts_to_an_hour(int attempt, Duration pause) {
        assertThat(next(attempt, new Outcome.NotSent("refused", Duration.ZERO))).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"1, PT30S, PT30S", "1, PT1S, PT1S", "5, PT30S, PT1M", "6, PT1H, PT1H"})
    void the_longer_of_the_pause_and_what_slack_asks_for_wins(int attempt, Duration notBefore, Duration wait) {
        assertThat(next(attempt, new Outcome.NotSent("429", notBefore))).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"PT8H30M, true", "PT8H30M0.000000001S, false", "PT100000H, false"})
    void the_deadline_is_the_last_instant_for_an_attempt(Duration notBefore, boolean again) {
        assertThat(RetryPolicy.next(attempt(1), new Outcome.NotSent("429", notBefore))
                        .isPresent())
                .isEqualTo(again);
    }

    @Test
    void there_is_no_attempt_before_the_first() {
        assertThatThrownBy(() -> attempt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration next(int attempt, Outcome.NotSent outcome) {
        return Duration.between(
                ENDED, RetryPolicy.next(attempt(attempt), outcome).orElseThrow());
    }

    private static Attempt attempt(int number) {
        return new Attempt(DeliveryKind.CARD, number, ENDED, DEADLINE);
    }
}
