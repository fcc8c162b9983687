package io.github.k8scard.exchange;

import io.github.k8scard.K8scardException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be opened or written where it is. The message is for whoever named it and says what to do. */
public final class UnusableFile extends K8scardException {
    /** @param problem what is wrong and what to do, made to be read after the file's name */
    UnusableFile(Path file, String problem) {
        super(file + " " + problem);
    }

    private UnusableFile(String message, IOException cause) {
        super(message, cause);
    }

    /** A file that is there no more, or never was, or may not be read. */
    public static UnusableFile notRead(Path file, IOException why) {
        return because(file, "read", why);
    }

    /** A file or directory that cannot be made here. */
    public static UnusableFile notWritten(Path file, IOException why) {
        return because(file, "written", why);
    }

    private static UnusableFile because(Path file, String done, IOException why) {
        if (why instanceof NoSuchFileException) {
            return new UnusableFile(
                    file + " does not exist; check the path, which is taken from "
                            + Path.of("").toAbsolutePath() + ".",
                    why);
        }
        if (why instanceof AccessDeniedException) {
            return new UnusableFile(file + " may not be " + done + "; ask for the right to do so.", why);
        }
        return new UnusableFile(
                file + " cannot be " + done + " (" + why.getMessage() + "); check the file and its disk.", why);
    }
}
