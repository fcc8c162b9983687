package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.backup.TakeBackup;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A {@code restore} that is killed: the database is the one from before, or the restored one, and never none. */
class KilledRestoreTest {
    private static final int CHANNELS = 2_000;
    private static final String OF_CHANNELS = "select count(*) from channel where slack_id like 'CMADE%'";
    private static final String OF_LATER_ONES = "select count(*) from channel where slack_id = 'CLATER'";
    private static final String LEFT = "k8scard(-restoring|-before-restore-[0-9TZ-]+)?\\.mv\\.db|taken\\.zip";

    @TempDir
    private Path directory;

    @AutoClose
    private Site site;

    private DatabaseUrl url;
    private BackupFiles files;
    private Path backup;

    @BeforeEach
    void back_up_and_go_on() throws IOException {
        site = new Site(directory);
        url = DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve("k8scard"), Optional.empty(), Optional.empty());
        files = BackupFiles.of(url).orElseThrow();
        backup = directory.resolve("taken.zip");
        try (var database = Database.open(url)) {
            database.useTransaction(tables -> {
                for (int i = 0; i < CHANNELS; i++) {
                    Samples.channel(tables, "T1", "CMADE" + i);
                }
            });
        }
        new TakeBackup(url, files.database()).into(backup, Samples.NOW);
        goOn();
    }

    private void goOn() {
        try (var database = Database.open(url)) {
            database.useTransaction(tables -> Samples.channel(tables, "T1", "CLATER"));
        }
    }

    @Test
    void at_some_moments() throws IOException {
        killTimes(4);
    }

    @Test
    @Tag("thorough")
    void at_many_moments(TestReporter reporter) throws IOException {
        reporter.publishEntry("restored before the kill", killTimes(20) + " of 20");
    }

    private int killTimes(int times) throws IOException {
        var random = new Random(20261201);
        int restored = 0;
        for (int i = 0; i < times; i++) {
            long asideBefore = aside();
            try (var command = site.begins("restore", backup.toString())) {
                // by turns: early or late, while the new file fills, once the old one has its second name, and after
                List<BooleanSupplier> moments = List.of(
                        () -> true,
                        () -> Files.exists(files.restoring()),
                        () -> aside() > asideBefore,
                        () -> aside() > asideBefore && !Files.exists(files.restoring()));
                BooleanSupplier moment = moments.get(i % moments.size());
                await().atMost(BotProcess.PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofNanos(100_000))
                        .until(() -> {
                            assertThat(files.database()).exists();
                            return moment.getAsBoolean() || !command.isAlive();
                        });
                LockSupport.parkNanos(i % moments.size() < 2 ? random.nextInt(1_500_000_000) : 0);
                command.kill();
            }
            restored += isRestored() ? 1 : 0;
        }
        assertABotStartsOnIt();
        assertTheNextOneEnds();
        return restored;
    }

    /** Whether it is the restored one; then it goes on as the one before did. */
    private boolean isRestored() throws IOException {
        assertThat(files.database()).isNotEmptyFile();
        assertThat(names()).allMatch(name -> name.matches(LEFT));
        assertThat(site.rows(OF_CHANNELS)).containsExactly(String.valueOf(CHANNELS));
        boolean restored = site.rows(OF_LATER_ONES).equals(List.of("0"));
        if (restored) {
            goOn();
        }
        return restored;
    }

    private void assertABotStartsOnIt() {
        BotProcess bot = site.serves("K8SCARD_BACKUPS", "0");
        assertThat(site.types("U0ADA", "/k8scard help").status()).isEqualTo(200);
        bot.sigterm();
        bot.orderlyExitCode();
        assertThat(bot.output()).doesNotContain("This is a new database");
    }

    private void assertTheNextOneEnds() throws IOException {
        assertThat(site.says(0, "restore", backup.toString())).contains("Restored ");
        assertThat(site.rows(OF_LATER_ONES)).containsExactly("0");
        assertThat(files.restoring()).doesNotExist();
    }

    private long aside() {
        try {
            return names().stream()
                    .filter(name -> name.contains("-before-restore-"))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
