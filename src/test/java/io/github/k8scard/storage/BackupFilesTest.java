package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFilesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @TempDir
    private Path folder;

    private BackupFiles files() {
        return BackupFiles.of(DatabaseUrl.parse(
                        "jdbc:h2:file:" + folder.resolve("cards"), Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    private void has(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> all() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_backup_is_named_after_its_database_and_its_instant_in_utc() {
        assertThat(files().at(NOW.plusMillis(999))).isEqualTo(folder.resolve("cards-backup-2026-12-01T02-00-00Z.zip"));
    }

    @Test
    void only_what_was_finished_for_this_database_counts() throws IOException {
        assertThat(files().newest(NOW)).isEmpty();
        has(
                "cards-backup-2026-11-29T02-00-00Z.zip",
                "cards-backup-2026-11-30T02-00-07Z.zip",
                "cards-backup-2026-12-01T02-00-00Z.zip.part",
                "cards-backup-2026-12-32T02-00-00Z.zip",
                "other-backup-2026-12-01T02-00-00Z.zip",
                "cards-backup-mine.zip",
                "cards.mv.db");
        assertThat(files().newest(NOW)).hasValueSatisfying(newest -> {
            assertThat(newest.takenAt()).isEqualTo("2026-11-30T02:00:07Z");
            assertThat(newest.file()).exists();
        });
        assertThat(files().all()).hasSize(2);
    }

    @Test
    void one_that_a_wrong_clock_dated_later_is_not_the_newest() throws IOException {
        has("cards-backup-2026-11-30T02-00-00Z.zip", "cards-backup-2036-01-01T02-00-00Z.zip");
        assertThat(files().newest(NOW))
                .hasValueSatisfying(newest -> assertThat(newest.takenAt()).isEqualTo("2026-11-30T02:00:00Z"));
    }

    @Test
    void tidying_removes_old_ones_and_unfinished_ones_and_nothing_else() throws IOException {
        has(
                "cards-backup-2026-11-28T02-00-00Z.zip",
                "cards-backup-2026-11-29T02-00-00Z.zip",
                "cards-backup-2026-11-30T02-00-00Z.zip",
                "cards-backup-2027-01-01T02-00-00Z.zip",
                "cards-backup-2026-12-01T02-00-00Z.zip.part",
                "cards-backup-mine.zip",
                "cards.mv.db",
                "other-backup-2026-11-01T02-00-00Z.zip");
        files().tidy(2, NOW);
        assertThat(all())
                .containsExactly(
                        "cards-backup-2026-11-29T02-00-00Z.zip",
                        "cards-backup-2026-11-30T02-00-00Z.zip",
                        "cards-backup-2027-01-01T02-00-00Z.zip",
                        "cards-backup-mine.zip",
                        "cards.mv.db",
                        "other-backup-2026-11-01T02-00-00Z.zip");
    }

    @Test
    void a_database_in_memory_or_elsewhere_has_none() {
        assertThat(BackupFiles.of(DatabaseUrl.inMemory("x"))).isEmpty();
        assertThat(BackupFiles.of(DatabaseUrl.parse("postgres://u:p@localhost/x", Optional.empty(), Optional.empty())))
                .isEmpty();
    }
}
