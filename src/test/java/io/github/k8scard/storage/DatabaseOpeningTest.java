package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody else has open, for a moment or for longer. */
class DatabaseOpeningTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private DatabaseUrl url;
    private final List<Duration> waited = new ArrayList<>();

    @BeforeEach
    void make() {
        url = DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve("cards"), Optional.empty(), Optional.empty());
        Database.open(url).close();
    }

    private DatabaseOpening opening(DatabaseOpening.Pause pause) {
        return new DatabaseOpening(url, Optional.empty(), NOW, pause);
    }

    private FreeFile held() throws IOException {
        return FreeFile.take(url.file().orElseThrow()).orElseThrow();
    }

    @Test
    void who_lets_go_of_it_meanwhile_keeps_nobody_out() throws IOException {
        FreeFile other = held();
        opening(time -> {
                    waited.add(time);
                    if (waited.size() == 7) {
                        close(other);
                    }
                })
                .run()
                .close();
        assertThat(waited).hasSize(7);
    }

    @Test
    void who_keeps_it_is_named_after_two_seconds_with_the_newest_backup_that_no_wrong_clock_has_dated()
            throws IOException {
        Path newest = Files.createFile(folder.resolve("cards-backup-2026-11-30T02-00-00Z.zip"));
        Files.createFile(folder.resolve("cards-backup-2026-11-29T02-00-00Z.zip"));
        Files.createFile(folder.resolve("cards-backup-2036-12-01T02-00-00Z.zip"));
        try (FreeFile other = held()) {
            assertThat(other).isNotNull();
            var refused = catchThrowableOfType(
                    DatabaseUnavailable.class, () -> opening(waited::add).run());
            assertThat(refused.isHeld()).isTrue();
            assertThat(refused)
                    .hasMessageContaining("in use by another process")
                    .hasMessageEndingWith("The last backup is " + newest + ".");
        }
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void what_waiting_does_not_mend_is_told_at_once() throws IOException {
        Path file = url.file().orElseThrow();
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(catchThrowableOfType(
                                DatabaseUnavailable.class,
                                () -> opening(waited::add).run())
                        .isHeld())
                .isFalse();
        assertThat(waited).isEmpty();
    }

    private static void close(FreeFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
