package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types, and what a night and a kill do, with real processes. */
class BackupCommandsTest {
    @TempDir
    private Path directory;

    @AutoClose
    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    private Path file() {
        return directory.resolve("k8scard.mv.db");
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(name -> name.toString().endsWith("Z.zip")).toList();
        }
    }

    @Test
    void a_bot_is_backed_up_restored_and_moved() throws Exception {
        BotProcess bot = site.serves("K8SCARD_BACKUPS", "0");
        Message card = site.quiz();
        site.slack().member("U0ADA").clicks(card, "round:choose:0");
        site.resultOf("U0ADA");

        String held = site.says(2, "backup");
        assertThat(held)
                .contains(
                        file().toString(), "process " + bot.pid(), "kill " + bot.pid(), "There is no backup beside it");
        assertThat(site.says(2, "boards", "check")).contains("process " + bot.pid());
        bot.sigterm();
        bot.orderlyExitCode();

        assertThat(site.says(0, "backup")).contains("Wrote ", "rows, read again and whole.");
        Path backup = backups().get(0);
        bot = site.serves("K8SCARD_BACKUPS", "0");
        assertThat(site.says(2, "restore", backup.toString()))
                .contains("process " + bot.pid(), "The last backup is " + backup, "minutes old");
        bot.kill();
        assertThat(site.says(0, "restore", backup.toString()))
                .contains(
                        "Restored ",
                        "-before-restore-",
                        "posts today's card again",
                        "All sums are what the answers say.");
        assertThat(site.rows("select member_id from answer")).containsExactly("U0ADA");

        var target = Engine.POSTGRESQL.fresh();
        Map<String, String> next = Map.of(
                "JDBC_DATABASE_URL", target.jdbcUrl(),
                "JDBC_DATABASE_USERNAME", target.user().orElseThrow());
        byte[] before = Files.readAllBytes(file());
        assertThat(site.says(2, "move", "--from", file().toString())).contains("still names an H2 database");
        assertThat(site.says(0, next, "move", "--from", file().toString()))
                .contains(
                        "answer", "Every table has as many rows there as here", "Start the bot with this environment");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(site.says(2, next, "move", "--from", file().toString())).contains("Nothing was moved");
        assertThat(site.says(2, next, "backup")).contains("pg_dump --format=custom");
    }

    @Test
    void a_running_bot_takes_its_nightly_backup_while_it_serves() throws Exception {
        var files = new BackupFiles(file());
        Path old = Files.createFile(files.at(Instant.now().minus(Duration.ofDays(2))));
        site.serves("K8SCARD_BACKUPS", "1");
        await().atMost(BotProcess.PATIENCE).until(() -> !Files.exists(old));
        assertThat(files.all()).hasSize(1);
        assertThat(site.types("U0ADA", "/k8scard help").status()).isEqualTo(200);
    }

    @Test
    @Tag("thorough")
    void a_kill_while_a_backup_is_written_leaves_no_half_of_one() throws Exception {
        BotProcess bot = site.serves();
        bot.sigterm();
        bot.orderlyExitCode();
        var random = new Random(20261201);
        List<Path> whole = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Path backup = directory.resolve("killed-" + i + ".zip");
            try (var command = site.begins("backup", backup.toString())) {
                Path unfinished = Path.of(backup + ".part");
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> Files.exists(unfinished) || !command.isAlive());
                LockSupport.parkNanos(random.nextInt(300_000_000));
                command.kill();
            }
            if (Files.exists(backup)) {
                whole.add(backup);
            }
        }
        for (Path backup : whole) {
            assertThat(site.says(0, "restore", backup.toString())).contains("Restored ");
        }
        assertThat(site.says(0, "boards", "check")).contains("All sums");
    }
}
