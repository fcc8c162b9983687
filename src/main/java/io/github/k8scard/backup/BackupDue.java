package io.github.k8scard.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a backup is due: at two at night, or at once if that was missed. */
final class BackupDue {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
    private static final Duration NIGHT = Duration.ofHours(1);
    private static final Duration TOO_OLD = Duration.ofHours(24);

    private BackupDue() {}

    /**
     * Whether one is due.
     *
     * @param newest when the newest was taken; where there is none, when the database was made
     * @param zone whose night it is to be
     */
    static boolean isNow(Instant newest, ZoneId zone, Instant now) {
        Instant night =
                now.atZone(zone).toLocalDate().atTime(AT_NIGHT).atZone(zone).toInstant();
        boolean isNight = !now.isBefore(night) && now.isBefore(night.plus(NIGHT));
        return (isNight && newest.isBefore(night)) || newest.isBefore(now.minus(TOO_OLD));
    }
}
