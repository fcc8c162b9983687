package io.github.k8scard.ops;

import io.github.k8scard.bot.WatchDisk;
import io.github.k8scard.storage.DiskSpace;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Whether the disk has room for what will be answered.
 *
 * @param file the database's file
 * @param space asks the system
 */
public record DiskCheck(Path file, Function<Path, DiskSpace> space) implements Check {
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 1_000 * MEGABYTE;
    private static final long LITTLE_PART = 10;

    @Override
    public List<Finding> run(Instant now) {
        DiskSpace there;
        try {
            there = space.apply(file);
        } catch (UncheckedIOException e) {
            return List.of(Finding.fault(
                    "disk",
                    "how much room there is at " + file.getParent() + " cannot be found out ("
                            + e.getCause().getMessage() + ")",
                    "See that its disk is there and that whoever runs the bot may read that folder."));
        }
        String found = amount(there.free()) + " of " + amount(there.total()) + " free at " + file.getParent();
        String remedy = "Make room there, or move the database to a larger disk with JDBC_DATABASE_URL.";
        if (there.free() < WatchDisk.LITTLE) {
            return List.of(Finding.fault("disk", found + "; once it is full nothing is saved", remedy));
        }
        boolean little = there.free() < LITTLE && there.free() < there.total() / LITTLE_PART;
        return List.of(little ? Finding.advice("disk", found, remedy) : Finding.ok("disk", found));
    }

    private static String amount(long bytes) {
        return bytes < LITTLE
                ? bytes / MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f GB", (double) bytes / LITTLE);
    }
}
