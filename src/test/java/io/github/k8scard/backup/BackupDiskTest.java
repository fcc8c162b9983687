package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.k8scard.SmallDisk;
import io.github.k8scard.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup onto another disk than the database's. */
class BackupDiskTest {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void it_is_whole_there() throws Exception {
        var stored = StoredDatabase.clicked(folder, 100);
        assumeTrue(Files.isWritable(SHARED_MEMORY), "this machine has no " + SHARED_MEMORY);
        Path elsewhere = Files.createTempDirectory(SHARED_MEMORY, "k8scard");
        Path backup = elsewhere.resolve("elsewhere.zip");
        try {
            assertThat(FreeRoom.isShared(elsewhere, stored.file())).isFalse();
            long rows = new TakeBackup(stored.url(), stored.file()).into(backup, Samples.NOW);
            assertThat(names(elsewhere)).containsExactly("elsewhere.zip");

            var restored = new StoredDatabase(folder, "restored");
            var done = new RestoreBackup(restored.url(), restored.backups()).from(backup, Samples.NOW);

            assertThat(done.rows()).isEqualTo(rows);
            assertThat(StoredDatabase.text(restored.url())).isEqualTo(StoredDatabase.text(stored.url()));
        } finally {
            Files.deleteIfExists(backup);
            Files.delete(elsewhere);
        }
    }

    @Test
    void a_disk_that_becomes_full_meanwhile_is_named_and_has_no_half_of_it() throws Exception {
        var stored = StoredDatabase.clicked(folder, 100);
        try (var disk = SmallDisk.at(other, 1_000)) {
            disk.filledBut(8_192);
            Path backup = disk.folder().resolve("backup.zip");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> new TakeBackup(stored.url(), stored.file()).into(backup, Samples.NOW))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("No space left");
                assertThat(names(disk.folder())).containsExactly("something-else");
            }
            Files.delete(disk.folder().resolve("something-else"));

            assertThat(new TakeBackup(stored.url(), stored.file()).into(backup, Samples.NOW))
                    .isGreaterThan(100);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
