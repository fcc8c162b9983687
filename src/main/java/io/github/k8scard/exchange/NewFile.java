package io.github.k8scard.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is about to be written: wholly or not at all.
 *
 * @param path where
 * @param overwrite whether it may take the place of one that is there
 */
public record NewFile(Path path, boolean overwrite) {
    private static final Logger log = LoggerFactory.getLogger(NewFile.class);

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

    /** A new empty file beside it. */
    Path beside() throws IOException {
        Path place = place();
        return Files.createFile(place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    }

    /** Lets only those read and write a file from beside it who may do so with the one that it replaces. */
    void guard(Path beside) throws IOException {
        Path place = place();
        var view = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (view == null || !Files.exists(place)) {
            return;
        }
        PosixFileAttributes its = view.readAttributes();
        var made = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        try {
            made.setGroup(its.group());
            made.setOwner(its.owner());
        } catch (IOException notOurs) {
            log.debug("{} stays with whoever runs this, who may not give it away", path, notOurs);
        }
        made.setPermissions(its.permissions());
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
