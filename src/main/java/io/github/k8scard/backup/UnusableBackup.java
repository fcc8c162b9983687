package io.github.k8scard.backup;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.BackupFiles.Backup;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file that nothing can be restored from. The message is for the operator and says what to do. */
public final class UnusableBackup extends K8scardException {
    private final String how;

    private UnusableBackup(String message, String how) {
        super(message);
        this.how = how;
    }

    private UnusableBackup(String message) {
        this(message, message);
    }

    /** What is wrong with it, as part of a sentence. */
    String how() {
        return how;
    }

    /** @param there the backups that there are instead */
    static UnusableBackup missing(Path file, List<Backup> there) {
        String instead = there.isEmpty()
                ? "Backups lie beside the database file, if nobody moved them."
                : "Beside the database there are "
                        + there.stream().map(backup -> backup.file().toString()).collect(Collectors.joining(", "))
                        + ".";
        return new UnusableBackup("There is no file " + file.toAbsolutePath() + ". " + instead);
    }

    static UnusableBackup damaged(Path file, String how) {
        return new UnusableBackup(
                file + " is damaged (" + how
                        + "); nothing was changed. Copy it anew from where it came from, or restore an older backup.",
                how);
    }

    static UnusableBackup foreign(Path file, String why) {
        return new UnusableBackup(file + " is not a backup that k8scard has made (" + why
                + "); nothing was changed. Backups have names such as k8scard-backup-2026-12-01T02-00-00Z.zip. A"
                + " database file (.mv.db) needs no restoring: stop the bot and put it where the database was.");
    }

    static UnusableBackup newer(Path file, String version, String known) {
        return new UnusableBackup(file + " is of a newer k8scard (its tables are version " + version
                + ", this one knows " + known + "); nothing was changed. Install the release that made it, or a newer"
                + " one, and restore with that.");
    }

    static UnusableBackup newerFormat(Path file, int format, int known) {
        return new UnusableBackup(file + " is of a newer k8scard (it is written in the format " + format
                + ", this one reads up to " + known + "); nothing was changed. Install the release that made it, or a"
                + " newer one, and restore with that.");
    }
}
