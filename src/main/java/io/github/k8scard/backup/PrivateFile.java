package io.github.k8scard.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Files with what members wrote, which nobody but their owner may read, not even while they fill. */
final class PrivateFile {
    private static final FileAttribute<?> OWNER = PosixFilePermissions.asFileAttribute(
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private PrivateFile() {}

    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    static void create(Path file) throws IOException {
        if (hasPermissions(file.toAbsolutePath().getParent())) {
            Files.createFile(file, OWNER);
        } else {
            Files.createFile(file);
        }
    }

    /** Gives a file the permissions of another one, where files have some. */
    static void givePermissions(Path of, Path to) throws IOException {
        if (hasPermissions(of) && hasPermissions(to)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(of));
        }
    }

    private static boolean hasPermissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
