package io.github.k8scard.app;

import io.github.k8scard.backup.NightlyBackup;
import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.TellAdmins;
import io.github.k8scard.bot.WatchDisk;
import io.github.k8scard.jobs.Rhythm;
import io.github.k8scard.jobs.Timers.Timer;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DiskSpace;
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
                        settings.database(), kept, keep, settings.timeZone(), new ToldBackups(tellAdmins, kept)));
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
}
