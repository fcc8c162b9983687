package io.github.k8scard.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackOffTest {
    private final BackOff backOff = SocketModePace.STANDARD.backOff();

    @Test
    void each_pause_is_twice_as_long_up_to_half_a_minute() {
        assertThat(Stream.generate(backOff::next).limit(9).map(Duration::toMillis))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
    }

    @Test
    void success_begins_anew() {
        backOff.next();
        backOff.next();
        backOff.reset();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(500));
    }
}
