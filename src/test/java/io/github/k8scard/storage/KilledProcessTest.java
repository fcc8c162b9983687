package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledProcessTest {
    @TempDir
    private Path directory;

    @Test
    void what_was_committed_to_an_h2_file_survives_the_process_being_killed() throws Exception {
        var url = DatabaseUrl.parse(
                "jdbc:h2:file:" + directory.resolve("cards"), Optional.of("k8scard"), Optional.of("secret"));
        List<String> committed;
        try (var child = ChildProcess.opening(url)) {
            committed = child.killedAfter(150);
        }
        assertThat(committed).hasSizeGreaterThanOrEqualTo(150);
        try (var database = Database.open(url)) {
            for (String id : committed) {
                Optional<String> kept =
                        database.inTransaction(tables -> tables.workspaces().botUser(id));
                assertThat(kept).as("row %s of %s", id, committed.size()).hasValue("U" + id);
            }
        }
    }
}
