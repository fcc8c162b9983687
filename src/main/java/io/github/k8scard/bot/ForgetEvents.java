package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets which events were carried out when Slack will not send them again. Any number of processes may run it at
 * once.
 */
public final class ForgetEvents {
    /** Slack repeats an event for six minutes, or, if the app asks for it, for a day. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Database database;

    public ForgetEvents(Database database) {
        this.database = database;
    }

    public void run(Instant now) {
        database.useTransaction(tables -> tables.handledEvents().forget(now.minus(KEPT), now.plus(KEPT)));
    }
}
