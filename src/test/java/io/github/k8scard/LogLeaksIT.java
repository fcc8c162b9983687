package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads what was noted of all that the other tests logged, so that it runs after all of them. */
@Tag("last")
class LogLeaksIT {
    @Test
    void no_test_has_logged_a_secret_or_what_a_member_is_called() throws IOException {
        assertThat(noted("watched")).isNotEmpty();
        for (Path leaks : noted("leaks")) {
            assertThat(Files.readString(leaks)).as(leaks.toString()).isEmpty();
        }
    }

    private static List<Path> noted(String kind) throws IOException {
        try (Stream<Path> files = Files.list(LeakWatch.FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind + "-"))
                    .toList();
        }
    }
}
