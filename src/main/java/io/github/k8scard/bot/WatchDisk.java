package io.github.k8scard.bot;

import io.github.k8scard.bot.TellAdmins.Trouble;
import io.github.k8scard.storage.Database;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who look after the bot when the disk of its database is nearly full, or is full, which is told once it
 * has room. Not for several threads.
 */
public final class WatchDisk {
    private static final Logger log = LoggerFactory.getLogger(WatchDisk.class);
    /** So many bytes are little room for a database. */
    public static final long LITTLE = 100_000_000;

    /** More than little, so that what comes and goes is not told again and again. */
    private static final long ENOUGH = 2 * LITTLE;

    private static final Pattern FULL =
            Pattern.compile("(?i).*(no space left|not enough space|quota exceeded|file too large|disk full).*");

    private final Database database;
    private final Path file;
    private final Room room;
    private final TellAdmins tellAdmins;
    private Optional<String> toTell = Optional.empty();
    private boolean knownToBeFine;

    /**
     * @param file of the database
     * @param room how much the disk has
     */
    public WatchDisk(Database database, Path file, Room room, TellAdmins tellAdmins) {
        this.database = database;
        this.file = file;
        this.room = room;
        this.tellAdmins = tellAdmins;
    }

    /** The room of a disk. */
    public interface Room {
        /**
         * The bytes that the bot may still write.
         *
         * @throws UncheckedIOException if the system does not say
         */
        long usable();
    }

    /** Looks; for each minute. */
    public void run(Instant now) {
        long usable = usable();
        boolean full = database.trouble()
                .filter(reason -> FULL.matcher(reason).matches())
                .isPresent();
        boolean low = full || usable < LITTLE;
        if (low) {
            if (knownToBeFine || toTell.isEmpty()) {
                String how = full ? "full" : "nearly full: " + megabytes(usable) + " are free";
                log.warn("The disk of {} is {}", file, how);
            }
            knownToBeFine = false;
            toTell = Optional.of(text(full, usable));
        }
        boolean told =
                toTell.filter(text -> tellAdmins.tell(Trouble.DISK, text, now)).isPresent();
        if (told && !low) {
            toTell = Optional.empty();
        }
        if (!low && usable >= ENOUGH && toTell.isEmpty() && !knownToBeFine) {
            knownToBeFine = tellAdmins.over(Trouble.DISK);
        }
    }

    private long usable() {
        try {
            return room.usable();
        } catch (UncheckedIOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private String text(boolean full, long usable) {
        return (full
                        ? "The disk that my database is on was full, so that nothing could be saved for a while"
                        : "The disk that my database is on is nearly full: " + megabytes(usable)
                                + " are left. Once it is full, no answer can be saved")
                + ". Make room beside " + file + ", or give it a bigger disk. My backups lie there, too;"
                + " K8SCARD_BACKUPS says how many stay.";
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }
}
