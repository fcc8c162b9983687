package io.github.k8scard.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A database file that no bot can open until this is closed. Not for a process that has the database open itself: on
 * Linux it would lose its own hold of the file.
 */
public final class FreeFile implements AutoCloseable {
    private final FileChannel channel;

    private FreeFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a file that is there, in the way in which H2 does.
     *
     * @return empty if somebody has it open
     * @throws IOException if it cannot be opened
     */
    public static Optional<FreeFile> take(Path file) throws IOException {
        return held(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE), false);
    }

    /**
     * The same for who only reads the file, which may be one that nobody can write.
     *
     * @return empty if somebody has it open
     * @throws IOException if it cannot be opened
     */
    public static Optional<FreeFile> takeToRead(Path file) throws IOException {
        return held(FileChannel.open(file, StandardOpenOption.READ), true);
    }

    private static Optional<FreeFile> held(FileChannel channel, boolean shared) throws IOException {
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
                return Optional.of(new FreeFile(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // nobody else's either
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
