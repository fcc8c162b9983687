package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.FileHolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A command needs the database file, and the running bot has it open. The message is for the operator: how to stop the
 * bot, and what backup there is.
 */
final class HeldByBot extends K8scardException {
    HeldByBot(Path file, Throwable cause) {
        this(file, Instant.now(), cause);
    }

    private HeldByBot(Path file, Instant now, Throwable cause) {
        super(
                "Another process, most likely the running bot, has the database file open: " + file
                        + ". Stop the bot, run this command again, and start the bot again. "
                        + FileHolder.howToStop(file) + " On PostgreSQL both can run at once. "
                        + backup(new BackupFiles(file).toGoOnWith(now), now),
                cause);
    }

    private static String backup(Optional<BackupFiles.Backup> newest, Instant now) {
        return newest.map(backup -> "The last backup is " + backup.file() + ", " + backup.age(now) + " old.")
                .orElse("There is no backup beside it; the running bot takes one each night at about two, unless"
                        + " K8SCARD_BACKUPS is 0.");
    }
}
