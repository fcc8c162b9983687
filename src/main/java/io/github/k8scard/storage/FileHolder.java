package io.github.k8scard.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has a database file open. Safe for concurrent use. */
public final class FileHolder {
    private FileHolder() {}

    /**
     * The number of another process that has a file open; empty if none is found. Only Linux tells, and only of
     * processes of the same user and in the same container.
     */
    public static Optional<Long> find(Path file) {
        try {
            Path real = file.toRealPath();
            return ProcessHandle.allProcesses()
                    .map(ProcessHandle::pid)
                    .filter(pid -> pid != ProcessHandle.current().pid())
                    .filter(pid -> holds(pid, real))
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What an operator does to end whoever has a file open: a sentence. */
    public static String howToStop(Path file) {
        return find(file)
                .map(pid -> "It is process " + pid + ": stop it as it was started, or with kill " + pid + ".")
                .orElseGet(() -> "To find it, type lsof " + file + " on the machine that it runs on.");
    }

    private static boolean holds(long pid, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.anyMatch(link -> isTo(link, file));
        } catch (IOException | UncheckedIOException anotherUsersOrNotLinux) {
            return false;
        }
    }

    private static boolean isTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
