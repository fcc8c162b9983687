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
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class BackupUnderLoadTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int AT_LEAST = 10;

    @TempDir
    private Path folder;

    @Test
    void a_backup_taken_under_load_has_every_answer_that_was_acknowledged_before_and_right_sums() throws Exception {
        backUpWhile(taken -> taken < 3, 300);
    }

    @Test
    @Tag("thorough")
    void every_one_of_many_backups_taken_under_load_is_whole(TestReporter reporter) throws Exception {
        long begun = System.nanoTime();
        // each takes longer than the one before, since the database grows
        int taken = backUpWhile(so -> so < AT_LEAST || System.nanoTime() - begun < LONG.toNanos(), 100);
        reporter.publishEntry("backups", String.valueOf(taken));
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

    /** Goes on as long as it shall with so many taken, and returns how many they are in the end. */
    private int backUpWhile(IntPredicate goOn, int clicksBefore) throws Exception {
        var busy = new StoredDatabase(folder, "busy");
        int taken = 0;
        try (var database = busy.open();
                var clicks = new ManyClicks(database)) {
            for (; goOn.test(taken); taken++) {
                int atLeast = clicks.acknowledged().size() + clicksBefore;
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> clicks.acknowledged().size() >= atLeast);
                Set<Acknowledged> before = clicks.acknowledged();
                Path backup = folder.resolve("under-load-" + taken + ".zip");
                new TakeBackup(busy.url(), busy.file()).into(backup, Samples.NOW);
                assertWhole(backup, "restored" + taken, before);
            }
        }
        return taken;
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
