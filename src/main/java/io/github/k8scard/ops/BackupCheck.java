package io.github.k8scard.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the nightly backup of an H2 file is made.
 *
 * @param kept how many are to be kept; 0 if none is made
 * @param newest when the newest was made that is not later than an instant, if there is one
 */
public record BackupCheck(int kept, Function<Instant, Optional<Instant>> newest) implements Check {
    private static final String SUBJECT = "backup";
    /** The age that no nightly backup comes to while they are made. */
    public static final Duration OLD = Duration.ofHours(26);

    @Override
    public List<Finding> run(Instant now) {
        Optional<Instant> last = newest.apply(now);
        String age = last.map(made -> "the newest is " + age(Duration.between(made, now)) + " old")
                .orElse("there is none yet");
        if (kept == 0) {
            return List.of(Finding.advice(
                    SUBJECT,
                    "no nightly backup is made (K8SCARD_BACKUPS=0); " + age,
                    "Set K8SCARD_BACKUPS to 7, unless something else backs the file up."));
        }
        boolean fresh = last.filter(made -> made.isAfter(now.minus(OLD))).isPresent();
        return List.of(
                fresh
                        ? Finding.ok(SUBJECT, age)
                        : Finding.advice(
                                SUBJECT,
                                age,
                                "A running bot makes one each night; if it ran last night, look into its log for why"
                                        + " not. To make one now: k8scard backup"));
    }

    private static String age(Duration age) {
        long hours = Math.max(0, age.toHours());
        return hours < 48 ? hours + " h" : age.toDays() + " days";
    }
}
