package io.github.k8scard.app;

import io.github.k8scard.backup.NightlyBackup;
import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.TellAdmins;
import io.github.k8scard.bot.TellAdmins.Trouble;
import io.github.k8scard.bot.WatchDisk;
import io.github.k8scard.jobs.Rhythm;
import io.github.k8scard.jobs.Timers.Timer;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DiskSpace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bot does for the file of its H2 database: a backup each night, and a look at the disk. Of a database that is
 * elsewhere it does nothing. Safe for concurrent use.
 */
final class Housekeeping implements AutoCloseable {
    private final TellAdmins tellAdmins;
    private final Optional<NightlyBackup> nightlyBackup;
    private final Optional<WatchDisk> watchDisk;

    Housekeeping(Settings settings, Shared shared, Admins admins) {
        tellAdmins = new TellAdmins(shared.database(), shared.installation(), admins);
        Optional<BackupFiles> files = BackupFiles.of(settings.database());
        int keep = settings.keeping().backups();
        nightlyBackup = files.filter(kept -> keep > 0)
                .map(kept -> new NightlyBackup(
                        settings.database(), kept, keep, settings.timeZone(), toldTo(tellAdmins, kept)));
        watchDisk = files.map(BackupFiles::database)
                .map(file -> new WatchDisk(
                        shared.database(), file, () -> DiskSpace.around(file).free(), tellAdmins));
    }

    TellAdmins tellAdmins() {
        return tellAdmins;
    }

    List<Timer> timers() {
        return Stream.concat(
                        nightlyBackup.stream().map(backup -> new Timer("backup", Rhythm.MINUTE, backup::run)),
                        watchDisk.stream().map(disk -> new Timer("disk", Rhythm.MINUTE, disk::run)))
                .toList();
    }

    /** Ends a backup that is being taken. */
    @Override
    public void close() {
        nightlyBackup.ifPresent(NightlyBackup::close);
    }

    private static NightlyBackup.BackupListener toldTo(TellAdmins tellAdmins, BackupFiles files) {
        return new NightlyBackup.BackupListener() {
            @Override
            public void succeeded() {
                tellAdmins.over(Trouble.BACKUP);
            }

            @Override
            public void failed(String why, Instant now) {
                tellAdmins.tell(
                        Trouble.BACKUP,
                        "The nightly backup of my database failed: " + why + ". I go on without it and try again each"
                                + " hour. See that there is room in " + files.folder()
                                + " and that I may write there."
                                + files.newest(now)
                                        .map(last -> " The last backup is of " + last.takenAt() + ".")
                                        .orElse(" There is no other backup."),
                        now);
            }

            @Override
            public void untidy(String why, Instant now) {
                tellAdmins.tell(
                        Trouble.BACKUP,
                        "I took the nightly backup of my database, but could not remove old ones: " + why
                                + ". They will fill the disk in the end. Remove old backups in " + files.folder()
                                + " yourself, and see that I may delete files there.",
                        now);
            }
        };
    }
}
