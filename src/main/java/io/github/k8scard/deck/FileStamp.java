package io.github.k8scard.deck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what one sees, without reading a file, that it may be another than it was.
 *
 * @param size in bytes; -1 if there is no file that can be looked at
 * @param modified when it was last written
 * @param key which file it is, where the file system says so; a link that now leads elsewhere has another one
 */
public record FileStamp(long size, Optional<FileTime> modified, Optional<Object> key) {
    /** The file's stamp as it is now; links are followed. */
    static FileStamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.size(),
                    Optional.of(attributes.lastModifiedTime()),
                    Optional.ofNullable(attributes.fileKey()));
        } catch (IOException gone) {
            return new FileStamp(-1, Optional.empty(), Optional.empty());
        }
    }
}
