package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.BackupFiles.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void one_that_is_dated_later_is_gone_on_with_only_if_there_is_no_other() throws IOException {
        assertThat(files().howToRestore(NOW)).isEqualTo("restore a backup with: k8scard restore FILE");
        has("cards-backup-2036-01-01T02-00-00Z.zip");
        assertThat(files().newest(NOW)).isEmpty();
        assertThat(files().howToRestore(NOW)).endsWith(folder.resolve("cards-backup-2036-01-01T02-00-00Z.zip") + "");
        has("cards-backup-2026-11-29T02-00-00Z.zip", "cards-backup-2026-11-30T02-00-00Z.zip");
        assertThat(files().toGoOnWith(NOW)).isEqualTo(files().newest(NOW)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "PT-9H, 0 minutes",
        "PT0S, 0 minutes",
        "PT119M, 119 minutes",
        "PT2H, 2 hours",
        "PT47H59M, 47 hours",
        "PT48H, 2 days",
        "P9DT1H, 9 days"
    })
    void its_age_is_told_as_exactly_as_it_matters(Duration age, String words) {
        assertThat(new Backup(folder, NOW.minus(age)).age(NOW)).isEqualTo(words);
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
                "cards-before-restore-2026-11-01T09-00-00Z.mv.db",
                "cards-restoring.mv.db",
                "cards.mv.db",
                "other-backup-2026-11-01T02-00-00Z.zip");
        files().tidy(2, NOW);
        assertThat(all())
                .containsExactly(
                        "cards-backup-2026-11-29T02-00-00Z.zip",
                        "cards-backup-2026-11-30T02-00-00Z.zip",
                        "cards-backup-2027-01-01T02-00-00Z.zip",
                        "cards-backup-mine.zip",
                        "cards-before-restore-2026-11-01T09-00-00Z.mv.db",
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
