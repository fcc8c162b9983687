package io.github.k8scard.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the backups beside an H2 file by their names, such as {@code k8scard-backup-2026-12-01T02-00-00Z.zip}. */
public final class NewestBackup {
    private static final String ENDING = ".mv.db";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private NewestBackup() {}

    /**
     * When the newest was made; empty if there is none, or its folder cannot be read.
     *
     * @param file the database's file
     */
    public static Optional<Instant> beside(Path file) {
        String start = file.getFileName().toString().replace(ENDING, "") + "-backup-";
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(".zip"))
                    .flatMap(name -> time(name.substring(start.length(), name.length() - ".zip".length())).stream())
                    .max(Comparator.naturalOrder());
        } catch (IOException notToBeRead) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
