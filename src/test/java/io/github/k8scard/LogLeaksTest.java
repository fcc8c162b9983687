package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether anything that was logged while the other tests ran must not be in a log: these run after them. */
class LogLeaksTest {

    private static List<Path> noted(String kind) throws IOException {
        try (Stream<Path> files = Files.list(LeakWatch.FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind + "-"))
                    .toList();
        }
    }

    @Test
    @Tag("timed")
    void no_test_has_logged_a_secret_or_what_a_member_is_called() throws IOException {
        nothingLeaked();
    }

    @Test
    @Tag("timed")
    @Tag("thorough")
    void nor_has_a_thorough_one() throws IOException {
        nothingLeaked();
    }

    private static void nothingLeaked() throws IOException {
        assertThat(noted("watched")).isNotEmpty();
        for (Path leaks : noted("leaks")) {
            assertThat(Files.readString(leaks)).as(leaks.toString()).isEmpty();
        }
    }

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
