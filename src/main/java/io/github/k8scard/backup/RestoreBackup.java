package io.github.k8scard.backup;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.FreeFile;
import io.github.k8scard.storage.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes an H2 file of a backup. It is made beside the database and takes its place only once it is whole; the file that
 * was there gets another name and stays.
 */
public final class RestoreBackup {
    /**
     * Messages in Slack name rounds by their numbers, also those that were posted after the backup, and are matched by
     * nothing else. So many numbers are left out, and more for each second since; far fewer are used up in one.
     */
    private static final long LEFT_OUT = 1_000_000;

    private static final long LEFT_OUT_A_SECOND = 10;
    /** What H2 needs for a text, its indexes included. */
    private static final long ROOM_FOR_A_BYTE = 2;

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
     * @throws DatabaseUnavailable if the new file cannot be opened as a database or written
     * @throws IOException if a file cannot be read or written
     */
    public Restored from(Path backup, Instant now) throws IOException, Held {
        if (!Files.isRegularFile(backup)) {
            throw UnusableBackup.missing(backup, files.all());
        }
        Path database = files.database();
        try (var content = BackupReader.open(backup)) {
            content.requireKnownTables();
            content.verify();
            if (!Files.exists(database)) {
                Files.createDirectories(files.folder());
                return restored(content, backup, now, Optional.empty());
            }
            try (FreeFile ours = FreeFile.take(database).orElseThrow(Held::new)) {
                return restored(content, backup, now, Optional.of(files.aside(now)));
            }
        }
    }

    private Restored restored(BackupReader content, Path backup, Instant now, Optional<Path> aside) throws IOException {
        Path database = files.database();
        Path made = files.restoring();
        Files.deleteIfExists(made);
        FreeRoom.require(files.folder(), FreeRoom.LEFT_TO_DATABASE + ROOM_FOR_A_BYTE * content.size());
        try {
            PrivateFile.create(made);
            fill(content, backup, made, now);
            List<String> differences = differences(url.inFile(made));
            putInPlace(made, aside);
            TakeBackup.forceFolder(database);
            return new Restored(content.note().takenAt(), content.note().rows(), aside, differences);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void putInPlace(Path made, Optional<Path> aside) throws IOException {
        var place = new FilePlace(files.database());
        if (aside.isEmpty()) {
            place.take(made);
        } else {
            PrivateFile.givePermissions(files.database(), made);
            place.replace(made, aside.get());
        }
    }

    private void fill(BackupReader content, Path backup, Path made, Instant now) throws IOException {
        DatabaseUrl into = url.inFile(made);
        Migrations.make(into, content.note().schema());
        try (var connection = DriverManager.getConnection(
                into.jdbcUrl(), into.user().orElse(""), into.password().orElse(""))) {
            new Transfer(connection, leftOut(content.note().takenAt(), now)).fill(content);
        } catch (Transfer.Unequal e) {
            throw UnusableBackup.damaged(backup, e.getMessage());
        } catch (SQLException e) {
            if (isOfTheData(e)) {
                throw UnusableBackup.damaged(backup, e.getMessage());
            }
            throw new IOException(made + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static long leftOut(Instant takenAt, Instant now) {
        long seconds = Math.max(0, Duration.between(takenAt, now).toSeconds());
        return LEFT_OUT + LEFT_OUT_A_SECOND * seconds;
    }

    /** Whether a value is not what its column takes, or a constraint is violated, as the classes of SQL states say. */
    static boolean isOfTheData(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
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
