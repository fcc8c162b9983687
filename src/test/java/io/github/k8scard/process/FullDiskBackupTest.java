package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.SmallDisk;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.BackupFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The night of a bot whose disk has too little room for a backup. */
@Tag("thorough")
class FullDiskBackupTest {
    private static final Pattern FAILED = Pattern.compile("The nightly backup into .* failed; the bot goes on");

    @TempDir
    private Path directory;

    @Test
    void old_backups_stay_nothing_else_is_left_and_admins_hear_of_it_once() throws IOException {
        try (var disk = SmallDisk.at(directory, 120_000);
                var site = new Site(directory)) {
            var files = new BackupFiles(directory.resolve("k8scard.mv.db"));
            Path older = old(files, 3);
            Path old = old(files, 2);
            Path filler = disk.filledBut(20_000_000);

            for (int start = 0; start < 2; start++) {
                BotProcess bot = site.serves("K8SCARD_ADMINS", "U0ADA", "K8SCARD_BACKUPS", "2");
                bot.awaitLine(FAILED);
                await().atMost(BotProcess.PATIENCE)
                        .untilAsserted(() -> assertThat(told(site))
                                .filteredOn(text -> text.contains("The nightly backup of my database failed"))
                                .singleElement()
                                .asString()
                                .contains(
                                        "MB are free",
                                        "See that there is room in " + directory,
                                        "The last backup is of "));
                assertThat(files.all()).extracting(BackupFiles.Backup::file).containsExactly(old, older);
                assertThat(unfinished()).isEmpty();
                assertThat(site.types("U0ADA", "/k8scard help").status()).isEqualTo(200);
                bot.sigterm();
                bot.orderlyExitCode();
            }

            Files.delete(filler);
            site.serves("K8SCARD_ADMINS", "U0ADA", "K8SCARD_BACKUPS", "2");
            await().atMost(BotProcess.PATIENCE).until(() -> !Files.exists(older));
            assertThat(files.all())
                    .hasSize(2)
                    .extracting(BackupFiles.Backup::file)
                    .contains(old);
        }
    }

    private static Path old(BackupFiles files, int days) throws IOException {
        return Files.createFile(files.at(Instant.now().minus(Duration.ofDays(days))));
    }

    private static List<String> told(Site site) {
        var now = site.slack().snapshot();
        return now.direct("U0ADA").stream()
                .flatMap(conversation -> now.messagesIn(conversation.id()).stream())
                .map(Message::text)
                .toList();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
