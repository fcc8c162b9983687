package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLeaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent xoxb-1-2",
                "sent to https://hooks.slack.com/commands/1/2",
                "with 1234567.8901234.abcdef123456",
                "Ada could not be written to"
            })
    void it_would_be_noticed(String line) {
        assertThat(LeakWatch.isLeak(line)).isTrue();
        assertThat(LeakWatch.isLeak("U0ADA in C0PLATFORM, round 12, 2026-11-23 09:30:00.123"))
                .isFalse();
    }
}
