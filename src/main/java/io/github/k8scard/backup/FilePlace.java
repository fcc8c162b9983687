package io.github.k8scard.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a database's file is, or will be. Another file takes it in one step, so that neither a kill nor a bot that
 * starts meanwhile finds nothing there. Where a disk knows no links, a moment is left.
 *
 * @param database the file
 */
record FilePlace(Path database) {

    /**
     * Puts a file where none is; it may keep its old name, too.
     *
     * @throws IOException if there is one by now
     */
    void take(Path made) throws IOException {
        try {
            link(database, made);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(database + " has been made meanwhile; is the bot running?", e);
        }
    }

    /**
     * Puts a file in the place of the one that is there.
     *
     * @param aside the name that the other one has then, which must be free
     */
    void replace(Path made, Path aside) throws IOException {
        try {
            link(aside, database);
            TakeBackup.forceFolder(aside);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(aside + " is there already; move it away", e);
        }
        try {
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(database)) {
                Files.delete(aside);
            } else {
                Files.move(aside, database, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    private static void link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.move(file, name);
        }
    }
}
