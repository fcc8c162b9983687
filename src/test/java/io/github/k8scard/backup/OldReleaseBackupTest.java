package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.Releases;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backup that an earlier release has taken, with all that it may have stored. */
class OldReleaseBackupTest {
    @TempDir
    private Path folder;

    static Stream<Integer> releases() {
        return Releases.versions().stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void every_row_of_it_is_there_after_a_restore_into_the_tables_of_this_release(int release) throws Exception {
        var old = new StoredDatabase(folder, "old");
        Releases.make(old.url(), release);
        Map<String, List<Map<String, String>>> before;
        try (var connection = TestDatabase.connect(old.url())) {
            Releases.fill(connection, release);
            before = Releases.content(connection);
        }
        Path backup = folder.resolve("old.zip");
        long rows = new TakeBackup(old.url(), old.file()).into(backup, Samples.NOW);

        var restored = new StoredDatabase(folder, "restored");
        var done = new RestoreBackup(restored.url(), restored.backups())
                .from(backup, Samples.NOW.plus(Duration.ofDays(400)));

        assertThat(done.rows())
                .isEqualTo(rows)
                .isEqualTo(before.values().stream().mapToLong(List::size).sum());
        assertThat(done.differences()).isEmpty();
        try (var connection = TestDatabase.connect(restored.url())) {
            var after = Releases.content(connection);
            assertThat(before)
                    .hasSizeGreaterThan(15)
                    .allSatisfy((table, stored) -> assertThat(Releases.only(stored.get(0), after.get(table)))
                            .containsExactlyInAnyOrderElementsOf(stored));
            var newest = new StoredDatabase(folder, "newest");
            newest.open().close();
            try (var other = TestDatabase.connect(newest.url())) {
                assertThat(after).containsOnlyKeys(Releases.content(other).keySet());
            }
        }
    }
}
