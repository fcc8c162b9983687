package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When the bot has something to do next, for whoever moves its time. Safe for concurrent use. */
public final class WhatComesNext {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Database database;
    private final NudgeMembers nudgeMembers;
    private final TellCurators tellCurators;

    public WhatComesNext(Database database, NudgeMembers nudgeMembers, TellCurators tellCurators) {
        this.database = database;
        this.nudgeMembers = nudgeMembers;
        this.tellCurators = tellCurators;
    }

    /**
     * The next instant at which a job that is looked for each minute has something to do: a planned posting or closing
     * in any channel, a reminder, or what there is to decide about the cards; empty if there is none. A job whose work
     * falls due at other instants has to be named here, or whoever moves time passes over it.
     */
    public Optional<Instant> at(Instant now) {
        return database.inTransaction(tables -> Stream.of(
                        tables.channels().nextPostAt(),
                        tables.rounds().nextClosing(),
                        nudgeMembers.next(tables, now),
                        tellCurators.next(tables, now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo));
    }

    /** Whether a message is still on its way, or is to be tried again within a minute. */
    public boolean isOwing(Instant now) {
        return database.inTransaction(tables -> tables.deliveryQueue().anyUnsettled(now.plus(SOON)));
    }
}
