package io.github.k8scard.backup;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.OneMoment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Takes a backup of an H2 file: under another name, forced to disk, read again from beginning to end, and only then
 * given its name. What ends early, in whatever way, leaves nothing that can be taken for a backup. The database may be
 * in use by this process meanwhile; nobody waits for it.
 */
public final class TakeBackup {
    /** What is left to the database, which fails once the disk is full. */
    private static final long LEFT_TO_DATABASE = 50L << 20;

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
     * @throws IOException if it cannot be written, or was ended early
     * @throws DatabaseUnavailable if the database cannot be opened
     * @throws UnusableBackup if it could not be read again
     */
    public long into(Path backup, Instant now) throws IOException {
        Path unfinished = BackupFiles.unfinished(backup);
        try {
            create(unfinished);
            try (Connection moment = OneMoment.of(url)) {
                new BackupWriter(moment, this::goOn).write(unfinished, now);
            }
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

    private void goOn() throws IOException {
        going.on();
        if (Files.getFileStore(database).getUsableSpace() < LEFT_TO_DATABASE) {
            throw new IOException("less than 50 MB are free on the disk");
        }
    }

    private long verified(Path file) throws IOException {
        try (var written = BackupReader.open(file)) {
            written.verify();
            return written.note().rows();
        }
    }

    /** Nobody may read more of it than of the database, not even for a moment. */
    private void create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (hasPermissions(database)) {
            Set<PosixFilePermission> owner =
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } else {
            Files.createFile(file);
        }
        givePermissions(database, file);
    }

    /** Gives a file the permissions of another one, where files have some. */
    static void givePermissions(Path of, Path to) throws IOException {
        if (hasPermissions(of)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(of));
        }
    }

    private static boolean hasPermissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
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
