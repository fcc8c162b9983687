package io.github.k8scard.backup;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.BackupFiles.Backup;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Migrations;
import io.github.k8scard.storage.OneMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a backup of an H2 file each night while the bot runs, and keeps the newest. Not for several threads; only
 * {@link #close} may be called from another one.
 */
public final class NightlyBackup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(1);

    private final DatabaseUrl url;
    private final BackupFiles files;
    private final int keep;
    private final ZoneId zone;
    private final BackupListener told;
    private final BackupWriter.Going going;
    private volatile boolean closed;
    private Optional<Instant> made = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private boolean failing;

    /**
     * @param keep how many stay, at least one
     * @param zone whose night it is
     * @param told hears what came of each
     */
    public NightlyBackup(DatabaseUrl url, BackupFiles files, int keep, ZoneId zone, BackupListener told) {
        this(url, files, keep, zone, told, () -> {});
    }

    /** @param going asked again and again while one is written */
    NightlyBackup(
            DatabaseUrl url, BackupFiles files, int keep, ZoneId zone, BackupListener told, BackupWriter.Going going) {
        this.url = url;
        this.files = files;
        this.keep = keep;
        this.zone = zone;
        this.told = told;
        this.going = going;
    }

    /** Hears what came of a backup. */
    public interface BackupListener {
        /** It was taken. */
        void succeeded();

        /** Old ones were removed after it. */
        void tidied();

        /** @param why part of a sentence, for an operator */
        void failed(String why, Instant now);

        /**
         * It was taken, but old ones could not be removed.
         *
         * @param why part of a sentence, for an operator
         */
        void untidy(String why, Instant now);
    }

    /** Takes a backup if one is due; for each minute. Returns when it is done. */
    public void run(Instant now) {
        if (closed || now.isBefore(notBefore)) {
            return;
        }
        try {
            if (!failing && !BackupDue.isNow(newest(now), zone, now)) {
                return;
            }
            take(now);
            failing = false;
        } catch (IOException | RuntimeException e) {
            failed(e, now);
            return;
        }
        told.succeeded();
        tidy(now);
    }

    /** Ends one that is being taken, without a trace. */
    @Override
    public void close() {
        closed = true;
    }

    private void take(Instant now) throws IOException {
        long begun = System.nanoTime();
        files.removeUnfinished();
        Path backup = files.at(now);
        long rows = new TakeBackup(url, files.database(), this::goOn).into(backup, now);
        log.info(
                "Took the backup {}: {} rows, {} kB, in {} ms",
                backup,
                rows,
                Files.size(backup) / 1_000,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private void tidy(Instant now) {
        try {
            files.tidy(keep, now);
        } catch (IOException | RuntimeException e) {
            log.error(
                    "Old backups in {} cannot be removed; the next backup tries again: {}",
                    files.folder(),
                    String.valueOf(e));
            told.untidy(FileWords.of(e), now);
            return;
        }
        told.tidied();
    }

    private void failed(Exception fault, Instant now) {
        if (closed) {
            return;
        }
        failing = true;
        notBefore = now.plus(BEFORE_ANOTHER_TRY);
        log.error(
                "The nightly backup into {} failed; the bot goes on, and it is tried again in an hour: {}",
                files.folder(),
                String.valueOf(fault));
        told.failed(FileWords.of(fault), now);
    }

    private void goOn() throws IOException {
        going.on();
        if (closed) {
            throw new IOException("the bot stops");
        }
    }

    private Instant newest(Instant now) throws IOException {
        Optional<Backup> newest = files.newest(now);
        return newest.isPresent() ? newest.get().takenAt() : made();
    }

    private Instant made() throws IOException {
        if (made.isEmpty()) {
            try (var connection = OneMoment.of(url);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select min(installed_on) from " + Migrations.NOTES)) {
                row.next();
                made = Optional.of(row.getTimestamp(1).toInstant());
            } catch (SQLException e) {
                throw new IOException("the database cannot be read: " + e.getMessage(), e);
            }
        }
        return made.get();
    }
}
