package io.github.k8scard.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are written together: all lie ready beside their places before the first one takes its own, so that what
 * fails, such as a full disk, fails before anything is replaced.
 */
public final class ReadyFiles implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReadyFiles.class);

    private final Map<NewFile, Path> ready = new LinkedHashMap<>();

    private ReadyFiles() {}

    /**
     * Refuses what cannot be written, before anything is done for it.
     *
     * @throws UnusableFile if one of them cannot be written, or two are the same file
     */
    public static void check(Collection<NewFile> files) {
        Map<Path, Path> places = new HashMap<>();
        for (NewFile file : files) {
            file.check();
            try {
                Path same = places.putIfAbsent(file.place(), file.path());
                if (same != null) {
                    throw new UnusableFile(
                            file.path(),
                            "is the same file as " + same + "; remove the link, or name another directory.");
                }
            } catch (IOException failed) {
                throw UnusableFile.notWritten(file.path(), failed);
            }
        }
    }

    /**
     * Lays the contents of files ready, each beside its place.
     *
     * @throws UnusableFile if that is not possible; then everything is as it was
     */
    public static ReadyFiles beside(Map<NewFile, byte[]> contents) {
        check(contents.keySet());
        var files = new ReadyFiles();
        try {
            contents.forEach(files::lay);
            return files;
        } catch (RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    private void lay(NewFile file, byte[] content) {
        try {
            Path beside = file.beside();
            ready.put(file, beside);
            file.guard(beside);
            Files.write(beside, content);
        } catch (IOException failed) {
            throw UnusableFile.notWritten(file.path(), failed);
        }
    }

    /**
     * Lets each take its place, one after the other.
     *
     * @throws UnusableFile if one cannot; the message says which others are written
     */
    public void takeTheirPlaces() {
        List<Path> written = new ArrayList<>();
        ready.forEach((file, beside) -> {
            try {
                file.move(beside);
            } catch (IOException failed) {
                throw UnusableFile.notAllWritten(file.path(), written, failed);
            }
            written.add(file.path());
        });
    }

    /** Removes what has not taken its place. */
    @Override
    public void close() {
        for (Path beside : ready.values()) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException stays) {
                log.warn("Remove {}, which is no longer needed", beside, stays);
            }
        }
    }
}
