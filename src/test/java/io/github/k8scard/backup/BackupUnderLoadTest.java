package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.bot.ManyClicks;
import io.github.k8scard.bot.ManyClicks.Acknowledged;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupUnderLoadTest {
    @TempDir
    private Path folder;

    @Test
    void a_backup_taken_under_load_has_every_answer_that_was_acknowledged_before_and_right_sums() throws Exception {
        backUpTimes(3, 300);
    }

    @Test
    @Tag("thorough")
    void every_one_of_many_backups_taken_under_load_is_whole() throws Exception {
        backUpTimes(15, 100);
    }

    @Test
    void nobody_waits_for_a_backup_however_long_it_takes() throws Exception {
        var busy = new StoredDatabase(folder, "busy");
        try (var database = busy.open();
                var clicks = new ManyClicks(database)) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !clicks.acknowledged().isEmpty());
            // it stands still in the middle of each table until somebody was served
            var slow = new TakeBackup(busy.url(), busy.file(), () -> {
                int before = clicks.acknowledged().size();
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> clicks.acknowledged().size() > before);
            });
            slow.into(folder.resolve("slow.zip"), Samples.NOW);
        }
        assertWhole(folder.resolve("slow.zip"), "restored", Set.of());
    }

    private void backUpTimes(int times, int clicksBefore) throws Exception {
        var busy = new StoredDatabase(folder, "busy");
        try (var database = busy.open();
                var clicks = new ManyClicks(database)) {
            for (int i = 1; i <= times; i++) {
                int atLeast = clicks.acknowledged().size() + clicksBefore;
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> clicks.acknowledged().size() >= atLeast);
                Set<Acknowledged> before = clicks.acknowledged();
                Path backup = folder.resolve("under-load-" + i + ".zip");
                new TakeBackup(busy.url(), busy.file()).into(backup, Samples.NOW);
                assertWhole(backup, "restored" + i, before);
            }
        }
    }

    private void assertWhole(Path backup, String name, Set<Acknowledged> before) throws Exception {
        var restored = new StoredDatabase(folder, name);
        var done = new RestoreBackup(restored.url(), restored.backups()).from(backup, Samples.NOW);
        assertThat(done.differences()).isEmpty();
        assertThat(done.aside()).isEmpty();
        assertThat(lost(restored, before)).isEmpty();
        Files.delete(restored.file());
    }

    private static List<Acknowledged> lost(StoredDatabase restored, Set<Acknowledged> acknowledged)
            throws SQLException {
        var stored = new HashSet<Acknowledged>();
        try (var connection = TestDatabase.connect(restored.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select round_id, member_id from answer")) {
            while (rows.next()) {
                stored.add(new Acknowledged(rows.getLong(1), rows.getString(2)));
            }
        }
        return acknowledged.stream().filter(one -> !stored.contains(one)).toList();
    }
}
