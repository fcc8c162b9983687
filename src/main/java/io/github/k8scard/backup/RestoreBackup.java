package io.github.k8scard.backup;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.FreeFile;
import io.github.k8scard.storage.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes an H2 file of a backup. It is made beside the database and takes its place only once it is whole; the file that
 * was there gets another name and stays.
 */
public final class RestoreBackup {
    private final DatabaseUrl url;
    private final BackupFiles files;

    /** @param files of the database that is to be restored */
    public RestoreBackup(DatabaseUrl url, BackupFiles files) {
        this.url = url;
        this.files = files;
    }

    /**
     * What was restored.
     *
     * @param takenAt the moment that the backup shows
     * @param rows how many rows are in it
     * @param aside where the file is now that was there before; empty if there was none
     * @param differences the sums behind leaderboards that are not what the answers say, in words
     */
    public record Restored(Instant takenAt, long rows, Optional<Path> aside, List<String> differences) {}

    /** Somebody has the database open. */
    public static final class Held extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Restores.
     *
     * @throws UnusableBackup if nothing can be restored from the file
     * @throws Held if somebody has the database open
     * @throws IOException if a file cannot be read or written
     */
    public Restored from(Path backup, Instant now) throws IOException, Held {
        Path database = files.database();
        try (var content = BackupReader.open(backup)) {
            content.verify();
            if (!Files.exists(database)) {
                Files.createDirectories(files.folder());
                return restored(content, backup, Optional.empty());
            }
            try (FreeFile ours = FreeFile.take(database).orElseThrow(Held::new)) {
                return restored(content, backup, Optional.of(files.aside(now)));
            }
        }
    }

    private Restored restored(BackupReader content, Path backup, Optional<Path> aside) throws IOException {
        Path database = files.database();
        Path made = files.restoring();
        Files.deleteIfExists(made);
        try {
            fill(content, backup, made);
            List<String> differences = differences(url.inFile(made));
            putInPlace(made, aside);
            TakeBackup.forceFolder(database);
            return new Restored(content.note().takenAt(), content.note().rows(), aside, differences);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void putInPlace(Path made, Optional<Path> aside) throws IOException {
        Path database = files.database();
        if (aside.isEmpty()) {
            if (Files.exists(database)) {
                throw new IOException(database + " has been made meanwhile; is the bot running?");
            }
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        TakeBackup.givePermissions(database, made);
        Files.move(database, aside.get(), StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside.get(), database, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    private void fill(BackupReader content, Path backup, Path made) throws IOException {
        DatabaseUrl into = url.inFile(made);
        Migrations.make(into, content.note().schema());
        try (var connection = DriverManager.getConnection(
                into.jdbcUrl(), into.user().orElse(""), into.password().orElse(""))) {
            new Transfer(connection).fill(content);
        } catch (Transfer.Unequal | SQLException e) {
            throw UnusableBackup.damaged(backup, e.getMessage());
        }
    }

    /** Opening it brings its tables up to this release. */
    static List<String> differences(DatabaseUrl url) {
        try (var database = Database.open(url)) {
            return database.inTransaction(tables -> tables.scoreAudit().differences().stream()
                    .map(Object::toString)
                    .toList());
        }
    }
}
