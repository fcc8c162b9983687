package io.github.k8scard.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
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
            throw new UnusableFile(path, "is a directory; move it away, or name another place.");
        }
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw new UnusableFile(path, "is a link that leads to no file; remove it, or name another file.");
        }
        if (!overwrite && Files.exists(path)) {
            throw new UnusableFile(path, "is there already; name another file, or add --overwrite to replace it.");
        }
        if (Files.exists(path) && !(Files.isRegularFile(path) && Files.isWritable(path))) {
            throw new UnusableFile(path, "may not be written; ask for the right to do so, or name another file.");
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
        try (var ready = ReadyFiles.beside(Map.of(this, content))) {
            ready.takeTheirPlaces();
        }
    }

    /** Where its content lies in the end: a link stays one. */
    Path place() throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path absolute = path.toAbsolutePath();
        return absolute.resolveSibling(".").toRealPath().resolve(absolute.getFileName());
    }

    /** An empty file beside it that only those may read and write who may do so with the one that it replaces. */
    Path beside() throws IOException {
        Path place = place();
        Path beside =
                Files.createFile(place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp"));
        if (Files.exists(place) && Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(place));
        }
        return beside;
    }

    /** Lets a file from beside it take its place. */
    void move(Path beside) throws IOException {
        if (overwrite) {
            Files.move(beside, place(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(beside, place());
        }
    }
}
