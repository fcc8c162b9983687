package io.github.k8scard.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The backups beside the file of an H2 database, which their names tell from everything else there. Safe for concurrent
 * use.
 *
 * @param database the database's file, absolute
 */
public record BackupFiles(Path database) {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ssX").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".part";

    /** Of an H2 database in a file; empty for any other. */
    public static Optional<BackupFiles> of(DatabaseUrl url) {
        return url.isH2() ? url.file().map(BackupFiles::new) : Optional.empty();
    }

    /**
     * A backup that was finished.
     *
     * @param takenAt what its name says
     */
    public record Backup(Path file, Instant takenAt) {

        /** How old it is, in words such as {@code 30 hours}. */
        public String age(Instant now) {
            Duration age = Duration.between(takenAt, now);
            if (age.toHours() >= 48) {
                return age.toDays() + " days";
            }
            return age.toMinutes() >= 120 ? age.toHours() + " hours" : Math.max(age.toMinutes(), 0) + " minutes";
        }
    }

    /** Where the backups are. */
    public Path folder() {
        return database.getParent();
    }

    /** The name of a backup that is taken now. */
    public Path at(Instant now) {
        return folder().resolve(name() + "-backup-" + stamp(now) + ".zip");
    }

    /** The name under which a backup is written until it is finished. */
    public static Path unfinished(Path backup) {
        return backup.resolveSibling(backup.getFileName() + UNFINISHED);
    }

    /** The name of a database file while it is made of a backup. */
    public Path restoring() {
        return folder().resolve(name() + "-restoring" + H2File.ENDING);
    }

    /** The name that a database file gets which another takes the place of. */
    public Path aside(Instant now) {
        return folder().resolve(name() + "-before-restore-" + stamp(now) + H2File.ENDING);
    }

    /** An instant, to the second, as a part of a file's name. */
    public static String stamp(Instant now) {
        return INSTANT.format(now.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The newest backup; empty if there is none, or the folder cannot be read. One that is dated later than now was
     * taken while the clock was wrong, and does not count.
     */
    public Optional<Backup> newest(Instant now) {
        return all().stream().filter(backup -> !backup.takenAt().isAfter(now)).findFirst();
    }

    /** The backup to go on with if the database is lost: the newest, and one dated later only if there is no other. */
    public Optional<Backup> toGoOnWith(Instant now) {
        return newest(now).or(() -> all().stream().findFirst());
    }

    /** What an operator does to go on with it: the end of a sentence. */
    public String howToRestore(Instant now) {
        return "restore a backup with: k8scard restore "
                + toGoOnWith(now).map(backup -> backup.file().toString()).orElse("FILE");
    }

    /** All backups, the newest first; none if the folder cannot be read. */
    public List<Backup> all() {
        Pattern backup = Pattern.compile(Pattern.quote(name()) + "-backup-(.{19}Z)\\.zip");
        return files().stream()
                .flatMap(file -> Optional.of(backup.matcher(file.getFileName().toString()))
                        .filter(Matcher::matches)
                        .flatMap(named -> read(named.group(1)))
                        .map(at -> new Backup(file, at))
                        .stream())
                .sorted(Comparator.comparing(Backup::takenAt).reversed())
                .toList();
    }

    /**
     * Removes old backups, and what was left of what was not finished. One that is dated later than now is left
     * alone and not counted.
     *
     * @param keep how many stay
     * @throws IOException if one cannot be removed
     */
    public void tidy(int keep, Instant now) throws IOException {
        List<Backup> old = all().stream()
                .filter(backup -> !backup.takenAt().isAfter(now))
                .skip(keep)
                .toList();
        for (Backup backup : old) {
            Files.deleteIfExists(backup.file());
        }
        removeUnfinished();
    }

    /** Removes what was left of backups, and of a restored database, that were not finished. */
    public void removeUnfinished() throws IOException {
        Files.deleteIfExists(restoring());
        Pattern unfinished = Pattern.compile(Pattern.quote(name()) + "-backup-.{19}Z\\.zip\\.part");
        for (Path file : files()) {
            if (unfinished.matcher(file.getFileName().toString()).matches()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder())) {
            return all.toList();
        } catch (IOException | UncheckedIOException notToBeRead) {
            return List.of();
        }
    }

    private static Optional<Instant> read(String stamp) {
        try {
            return Optional.of(Instant.from(INSTANT.parse(stamp)));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private String name() {
        return database.getFileName().toString().replace(H2File.ENDING, "");
    }
}
