package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Decides which mentions of the bot in a channel get an answer. Safe for concurrent use. */
public final class HearMention {
    private final Database database;

    public HearMention(Database database) {
        this.database = database;
    }

    /** Notes a mention: whether the bot hears of it for the first time, and has not written it itself. */
    public boolean isNew(Event event, MemberKey by) {
        return database.inTransaction(tables -> !tables.workspaces().isBot(by) && event.isNew(tables));
    }

    /**
     * Whether a mention gets an answer. One that was written before the bot joined the channel does not: the greeting
     * answers it. Slack may tell of it before it tells of the joining, so that this is better asked a moment later.
     */
    public boolean getsAnswer(ChannelAddress in, Instant writtenAt) {
        // when somebody joined is known to the second only
        Instant second = writtenAt.truncatedTo(ChronoUnit.SECONDS);
        return database.inTransaction(tables -> tables.channels()
                .find(in)
                .filter(channel -> tables.channels().joinedAfter(channel.id(), second.minusMillis(1)))
                .isEmpty());
    }
}
