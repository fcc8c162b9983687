package io.github.k8scard.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what is wrong with a file: of the commonest faults Java says no more than the file's name. */
public final class FileWords {
    private FileWords() {}

    /** What went wrong, as part of a sentence and without its end. */
    public static String of(Throwable fault) {
        return fault instanceof IOException io ? ofFile(io) : unended(fault);
    }

    private static String ofFile(IOException fault) {
        if (!(fault instanceof FileSystemException file)) {
            return unended(fault);
        }
        if (fault instanceof NoSuchFileException) {
            return file.getFile() + " is not there";
        }
        if (fault instanceof AccessDeniedException) {
            return file.getFile() + " may not be read or written";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return file.getFile() + " is there already";
        }
        if (fault instanceof DirectoryNotEmptyException) {
            return file.getFile() + " is a directory with something in it";
        }
        return unended(fault);
    }

    private static String unended(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message.replaceFirst("\\.+$", "");
    }
}
