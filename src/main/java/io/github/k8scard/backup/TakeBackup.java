package io.github.k8scard.backup;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.OneMoment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Takes a backup of an H2 file: under another name, forced to disk, read again from beginning to end, and only then
 * given its name. What ends early, in whatever way, leaves nothing that can be taken for a backup. The database may be
 * in use by this process meanwhile; nobody waits for it.
 */
public final class TakeBackup {
    private final DatabaseUrl url;
    private final Path database;
    private final BackupWriter.Going going;

    /**
     * @param database the file
     * @param going asked again and again
     */
    TakeBackup(DatabaseUrl url, Path database, BackupWriter.Going going) {
        this.url = url;
        this.database = database;
        this.going = going;
    }

    /** One that nothing ends early. */
    public TakeBackup(DatabaseUrl url, Path database) {
        this(url, database, () -> {});
    }

    /**
     * Takes it.
     *
     * @param backup the file, which must not be there
     * @return how many rows are in it
     * @throws IOException if it cannot be written or read again, or was ended early
     * @throws DatabaseUnavailable if the database cannot be opened
     */
    public long into(Path backup, Instant now) throws IOException {
        Path unfinished = BackupFiles.unfinished(backup);
        Path folder = backup.toAbsolutePath().getParent();
        create(unfinished);
        try (Connection moment = OneMoment.of(url)) {
            boolean shared = FreeRoom.isShared(folder, database);
            new BackupWriter(moment, () -> goOn(folder, shared)).write(unfinished, now);
            long rows = verified(unfinished);
            Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(backup);
            return rows;
        } catch (SQLException e) {
            throw new IOException("the database cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void goOn(Path folder, boolean shared) throws IOException {
        going.on();
        if (shared) {
            FreeRoom.require(folder, FreeRoom.LEFT_TO_DATABASE);
        }
    }

    private static long verified(Path file) throws IOException {
        try (var written = BackupReader.open(file)) {
            written.verify();
            return written.note().rows();
        } catch (UnusableBackup e) {
            throw new IOException("what was written cannot be read again: " + e.how(), e);
        }
    }

    /** Nobody may read more of it than of the database, not even for a moment. */
    private void create(Path file) throws IOException {
        try {
            PrivateFile.create(file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    file + " is there already, from a backup that was not finished or is being taken. If none is being"
                            + " taken, delete it",
                    e);
        }
        PrivateFile.givePermissions(database, file);
    }

    /** So that the new name is on disk, too; where a folder cannot be opened, the system does it by and by. */
    static void forceFolder(Path file) {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            return;
        }
    }
}
