package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;
import io.github.k8scard.backup.FileWords;
import java.io.IOException;

/** A file cannot be read or written. The message is for the operator. */
final class FileTrouble extends K8scardException {
    /** @param what was to be done, as the beginning of a sentence, such as: The backup was not written */
    FileTrouble(String what, IOException cause) {
        super(
                what + ": " + FileWords.of(cause)
                        + ". See that the folder is there, that this user may write in it, and that"
                        + " the disk has room.",
                cause);
    }

    FileTrouble(String message) {
        super(message);
    }
}
