package io.github.k8scard.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** What becomes of a posting that is due, by how much time has passed. One card at most, and none at night. */
public enum Lateness {
    /** Within 5 minutes: post it. */
    ON_TIME,
    /** Still the same working day: post it and say that it is late. */
    LATE,
    /** Too late: no card on this date. */
    LEFT_OUT;

    /** For so long after its instant a posting is on time. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    private static final Duration LATE_AT_LEAST = Duration.ofHours(2);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /**
     * On time up to 5 minutes after the posting's instant, even past midnight; then late up to 18:00 local, or up to
     * 2 hours after the instant if that is later, but only before midnight of the posting's date; then left out.
     *
     * @param zone the zone of the schedule that the posting comes from
     * @param now the current instant; before the posting's it counts as on time
     */
    public static Lateness of(Posting posting, ZoneId zone, Instant now) {
        if (!now.isAfter(posting.at().plus(GRACE))) {
            return ON_TIME;
        }
        return now.isAfter(lastMoment(posting, zone)) ? LEFT_OUT : LATE;
    }

    /**
     * The last instant at which a posting may still be carried out, late or not.
     *
     * @param zone the zone of the schedule that the posting comes from
     */
    public static Instant lastMoment(Posting posting, ZoneId zone) {
        Instant onTime = posting.at().plus(GRACE);
        Instant evening = posting.date().atTime(EVENING).atZone(zone).toInstant();
        Instant twoHours = posting.at().plus(LATE_AT_LEAST);
        Instant late = evening.isAfter(twoHours) ? evening : twoHours;
        Instant midnight = posting.date().plusDays(1).atStartOfDay(zone).toInstant();
        Instant beforeMidnight = late.isBefore(midnight) ? late : midnight.minusNanos(1);
        return beforeMidnight.isAfter(onTime) ? beforeMidnight : onTime;
    }
}
