package io.github.k8scard.exchange;

import io.github.k8scard.K8scardException;
import java.nio.file.Path;

/** A file that cannot be read as what it should be. The message is for whoever made it and says what to do. */
public final class UnreadableFile extends K8scardException {
    /** @param problem what is wrong and what to do, made to be read after the file's name */
    public UnreadableFile(Path file, String problem) {
        super(file + " " + problem);
    }
}
