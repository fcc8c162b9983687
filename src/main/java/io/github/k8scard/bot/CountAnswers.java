package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiPredicate;

/**
 * Counts how the answers to each card went and how often it was posted, so that nobody has to read them all who wants
 * to know. Any number of processes may run it at once.
 */
public final class CountAnswers {
    /** So few that a click need not wait for long, on H2, where one writes at a time. */
    private static final int AT_ONCE = 1_000;

    /** Who begins with years of answers has them counted within the hour, and other jobs get their turn. */
    private static final int TIMES_A_RUN = 50;

    private final Database database;
    private final Clock clock;

    /**
     * @param clock the time, which is looked at anew for each part of a run: that may take some seconds
     */
    public CountAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts what is there to count, up to a bound; the next run goes on. */
    public void run() {
        count((tables, now) -> tables.cardCounts().countNext(AT_ONCE, now));
        count((tables, now) -> tables.postedCards().countNext(AT_ONCE, now));
    }

    private void count(BiPredicate<Tables, Instant> next) {
        boolean more = true;
        for (int times = 0; more && times < TIMES_A_RUN; times++) {
            Instant now = clock.instant();
            more = database.inTransaction(tables -> next.test(tables, now));
        }
    }
}
