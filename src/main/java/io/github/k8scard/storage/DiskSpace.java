package io.github.k8scard.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on a disk, in bytes.
 *
 * @param free what may still be written by this user
 * @param total all there is
 */
public record DiskSpace(long free, long total) {

    /**
     * That of the disk which a file is on, or will be on.
     *
     * @throws UncheckedIOException if the system does not say
     */
    public static DiskSpace around(Path file) {
        Path place = file.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        try {
            var disk = Files.getFileStore(place);
            return new DiskSpace(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
