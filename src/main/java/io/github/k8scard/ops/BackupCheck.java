package io.github.k8scard.ops;

import io.github.k8scard.storage.BackupFiles.Backup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the nightly backup of an H2 file is made.
 *
 * @param kept how many are to be kept; 0 if none is made
 * @param newest finds the newest that is not later than an instant, if there is one
 */
public record BackupCheck(int kept, Function<Instant, Optional<Backup>> newest) implements Check {
    private static final String SUBJECT = "backup";
    /** The age that no nightly backup comes to while they are made. */
    public static final Duration OLD = Duration.ofHours(26);

    /** The age of one after which three nights have brought none. */
    private static final Duration FAR_TOO_OLD = OLD.plusDays(2);

    @Override
    public List<Finding> run(Instant now) {
        Optional<Backup> last = newest.apply(now);
        String age =
                last.map(backup -> "the newest is " + backup.age(now) + " old").orElse("there is none yet");
        if (kept == 0) {
            return List.of(Finding.option(
                    SUBJECT,
                    "no nightly backup is made (K8SCARD_BACKUPS=0); " + age,
                    "Set K8SCARD_BACKUPS to 7, unless something else backs the file up."));
        }
        boolean fresh =
                last.filter(backup -> backup.takenAt().isAfter(now.minus(OLD))).isPresent();
        if (fresh) {
            return List.of(Finding.ok(SUBJECT, age));
        }
        String remedy = "A running bot makes one each night; if it ran last night, look into its log for why not."
                + " To make one now: k8scard backup";
        boolean farTooOld = last.filter(backup -> backup.takenAt().isBefore(now.minus(FAR_TOO_OLD)))
                .isPresent();
        return List.of(farTooOld ? Finding.fault(SUBJECT, age, remedy) : Finding.advice(SUBJECT, age, remedy));
    }
}
