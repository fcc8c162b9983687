package io.github.k8scard.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is about to be written: wholly or not at all.
 *
 * @param path where
 * @param overwrite whether it may take the place of one that is there
 */
public record NewFile(Path path, boolean overwrite) {
    /**
     * Refuses what cannot be written, before anything is done for it.
     *
     * @throws UnusableFile if there is a file already that must stay, or no directory for it
     */
    public void check() {
        Path directory = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new UnusableFile(path, "is a directory; name a file in it.");
        }
        if (!overwrite && Files.exists(path)) {
            throw new UnusableFile(path, "is there already; name another file, or add --overwrite to replace it.");
        }
        if (directory == null || !Files.isDirectory(directory)) {
            throw new UnusableFile(path, "has no directory to be in; make it first, or name another.");
        }
    }

    /**
     * Writes it.
     *
     * @throws UnusableFile if that is not possible; then whatever was there is as it was
     */
    public void write(byte[] content) {
        check();
        try {
            // a link stays one
            Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                move(beside, place);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            throw UnusableFile.notWritten(path, failed);
        }
    }

    private void move(Path beside, Path place) throws IOException {
        if (overwrite) {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(beside, place);
        }
    }
}
