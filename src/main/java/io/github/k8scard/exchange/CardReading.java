package io.github.k8scard.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the cards of one kind of file. Whatever a file has in it is read or refused in bounded memory and time. */
@FunctionalInterface
public interface CardReading {
    /**
     * Reads a file.
     *
     * @throws UnreadableFile if what is in it is no such file
     * @throws IOException if the file itself cannot be read
     */
    ReadCards read(Path file) throws IOException;
}
