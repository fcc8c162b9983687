package io.github.k8scard.slack.view;

import io.github.k8scard.round.AskedBefore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How it went when a channel last had a card. */
final class AskedBeforeText {
    private static final double DAYS_IN_A_WEEK = 7;
    private static final double DAYS_IN_A_MONTH = 365.25 / 12;
    private static final int DAYS_COUNTED_UP_TO = 6;
    private static final int WEEKS_COUNTED_UP_TO = 8;
    private static final int MONTHS_COUNTED_UP_TO = 23;

    private AskedBeforeText() {}

    /**
     * For example {@code asked 3 weeks ago, 2 of 6 knew it}; not escaped.
     *
     * @param today when it is drawn
     */
    static String of(AskedBefore before, LocalDate today) {
        return "asked " + ago(ChronoUnit.DAYS.between(before.date(), today)) + ", "
                + (before.answered() == 0
                        ? "nobody answered"
                        : before.knew() + " of " + before.answered() + " knew it");
    }

    private static String ago(long days) {
        if (days <= 1) {
            return days < 1 ? "earlier today" : "yesterday";
        }
        long weeks = Math.round(days / DAYS_IN_A_WEEK);
        long months = Math.round(days / DAYS_IN_A_MONTH);
        if (days <= DAYS_COUNTED_UP_TO) {
            return days + " days ago";
        }
        if (weeks <= WEEKS_COUNTED_UP_TO) {
            return weeks == 1 ? "a week ago" : weeks + " weeks ago";
        }
        return months <= MONTHS_COUNTED_UP_TO ? months + " months ago" : Math.round(months / 12.0) + " years ago";
    }
}
