package io.github.k8scard.backup;

import io.github.k8scard.storage.DiskSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on the disk of a folder. */
final class FreeRoom {
    /** What is left to the database, which fails once the disk is full. */
    static final long LEFT_TO_DATABASE = 50L << 20;

    private FreeRoom() {}

    /** @throws IOException if there is less, saying so as part of a sentence */
    static void require(Path folder, long bytes) throws IOException {
        if (free(folder) < bytes) {
            throw new IOException("less than %,d MB are free on the disk of %s".formatted(bytes >> 20, folder));
        }
    }

    private static long free(Path folder) throws IOException {
        try {
            return DiskSpace.around(folder).free();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether two files or folders share their room. */
    static boolean isShared(Path one, Path other) throws IOException {
        FileStore store = Files.getFileStore(one);
        return store.equals(Files.getFileStore(other));
    }
}
