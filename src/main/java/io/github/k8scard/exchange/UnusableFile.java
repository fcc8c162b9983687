package io.github.k8scard.exchange;

import io.github.k8scard.K8scardException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /**
     * One of several files that cannot be written.
     *
     * @param written those that are
     */
    static UnusableFile notAllWritten(Path file, List<Path> written, IOException why) {
        UnusableFile unusable = notWritten(file, why);
        if (written.isEmpty()) {
            return unusable;
        }
        String names = written.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new UnusableFile(
                unusable.getMessage() + " Written already: " + names
                        + ". Once that is mended, write all again, with --overwrite.",
                why);
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
        if (why instanceof FileAlreadyExistsException) {
            return new UnusableFile(file + " is there already; move it away, or name another.", why);
        }
        return new UnusableFile(
                file + " cannot be " + done + " (" + reason(why) + "); check the file and its disk.", why);
    }

    /** Without the file's name, which may be that of a temporary one. */
    private static String reason(IOException why) {
        return Optional.of(why)
                .filter(FileSystemException.class::isInstance)
                .map(fault -> ((FileSystemException) fault).getReason())
                .orElseGet(why::getMessage);
    }
}
