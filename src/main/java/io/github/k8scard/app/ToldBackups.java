package io.github.k8scard.app;

import io.github.k8scard.backup.NightlyBackup;
import io.github.k8scard.bot.TellAdmins;
import io.github.k8scard.bot.TellAdmins.Trouble;
import io.github.k8scard.storage.BackupFiles;
import java.time.Instant;

/**
 * Tells those who look after the bot of nightly backups that fail. That old ones cannot be removed is a trouble of its
 * own, so that it hides none that is worse.
 */
record ToldBackups(TellAdmins tellAdmins, BackupFiles files) implements NightlyBackup.BackupListener {

    @Override
    public void succeeded() {
        tellAdmins.over(Trouble.BACKUP);
    }

    @Override
    public void tidied() {
        tellAdmins.over(Trouble.OLD_BACKUPS);
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
                Trouble.OLD_BACKUPS,
                "I took the nightly backup of my database, but could not remove old ones: " + why
                        + ". They will fill the disk in the end. Remove old backups in " + files.folder()
                        + " yourself, and see that I may delete files there.",
                now);
    }
}
