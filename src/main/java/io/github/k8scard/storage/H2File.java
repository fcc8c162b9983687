package io.github.k8scard.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an H2 database.
 *
 * @param path where it is, absolute
 */
record H2File(Path path) {
    // an operator looks for the database
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    static final String ENDING = ".mv.db";
    /** What H2 or restoring leaves beside a file, a copy of the file, and a backup, after the database's name. */
    private static final String LEFT =
            "(?:\\.(?:trace|lock|h2)\\.db|\\.mv\\.db\\..+|.*\\.zip|-(?:before-restore-.+|restoring)\\.mv\\.db)";

    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:(?:file:)?((?!\\w{2,}:)[^;]+).*");

    /** The file that an address names; empty if the database is in memory or elsewhere. */
    static Optional<H2File> of(DatabaseUrl url) {
        var address = ADDRESS.matcher(url.jdbcUrl());
        if (!address.matches()) {
            return Optional.empty();
        }
        String name =
                address.group(1).replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home")));
        try {
            return Optional.of(
                    new H2File(Path.of(name + ENDING).toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** An address with another file instead of this one. */
    DatabaseUrl replaced(DatabaseUrl url, Path file) {
        var address = ADDRESS.matcher(url.jdbcUrl());
        if (!address.matches()) {
            throw new IllegalArgumentException(url + " is in no file");
        }
        String name = file.toAbsolutePath().toString().replaceFirst(Pattern.quote(ENDING) + "$", "");
        return new DatabaseUrl(
                "jdbc:h2:file:" + name + url.jdbcUrl().substring(address.end(1)), url.user(), url.password());
    }

    /**
     * What is to be told once the database is open: that H2 began with nothing, which looks like a loss to who expected
     * something.
     */
    static Runnable news(DatabaseUrl url, Clock realTime) {
        return of(url).map(file -> file.news(realTime)).orElse(() -> {});
    }

    private Runnable news(Clock realTime) {
        if (!isEmpty() && Files.exists(path)) {
            return () -> {};
        }
        List<String> another = speakForAnother();
        if (another.isEmpty()) {
            return () -> log.info("This is a new database: {}", path);
        }
        return () -> log.warn(
                "This is a new database though there seems to have been one: {}. If it should not be new, stop k8scard"
                        + " and put the file there, or {}",
                String.join(", and ", another),
                new BackupFiles(path).howToRestore(realTime.instant()));
    }

    /** What says, where the file is missing or empty, that there was a database before; empty if nothing does. */
    List<String> speakForAnother() {
        boolean empty = isEmpty();
        List<String> traces = traces();
        if (!empty && traces.isEmpty()) {
            return List.of();
        }
        String file = path + " was " + (empty ? "empty" : "missing");
        return traces.isEmpty() ? List.of(file) : List.of(file, "beside it is " + String.join(", ", traces));
    }

    private boolean isEmpty() {
        try {
            return Files.size(path) == 0;
        } catch (IOException missingOrNotToBeRead) {
            return false;
        }
    }

    /** What an earlier database or its backup has left beside the file. */
    private List<String> traces() {
        String name = path.getFileName().toString().replace(ENDING, "");
        Pattern left = Pattern.compile(Pattern.quote(name) + LEFT);
        Path folder = path.getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(other -> left.matcher(other).matches())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException notToBeRead) {
            return List.of();
        }
    }
}
