package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.StoredMoment;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;

/**
 * What all changes of a channel's settings have in common: whoever makes one must be allowed to, it is one transaction,
 * and the channel is told in one line. Safe for concurrent use.
 */
public final class ChangeChannel {
    private static final Duration WORTH_ANNOUNCING = Duration.ofHours(1);

    private final Database database;
    private final Directory directory;
    private final Admins admins;

    public ChangeChannel(Database database, Directory directory, Admins admins) {
        this.database = database;
        this.directory = directory;
        this.admins = admins;
    }

    /** What becomes of a channel; it may refuse with a {@link Mistake}. */
    interface Rule {
        Change apply(Tables tables, Channel channel);
    }

    /**
     * A change.
     *
     * @param channel as it is from now on
     * @param news what was done, as it follows the name of who did it, with a full stop
     */
    record Change(Channel channel, String news) {}

    /** @throws Mistake if the member may not change anything */
    void check(MemberKey member) {
        admins.check(member);
    }

    /** @throws Mistake if the member may not change anything; then nothing is stored */
    Channel run(ChannelAddress address, MemberKey member, Instant now, Rule rule) {
        check(member);
        return database.inTransaction(tables -> {
            if (!tables.workspaces().isInstalled(address.workspaceId())) {
                throw Refusals.outsider();
            }
            Change change = rule.apply(tables, tables.channels().lock(address));
            Channel changed = change.channel();
            if (changed.state() == ChannelState.ACTIVE) {
                tables.channels().save(changed);
            } else {
                StopDailyCard.run(tables, changed, now);
            }
            String line = directory.nameOf(tables, member) + " " + change.news() + next(changed);
            tables.deliveries().owe(Owed.notice(Recipient.in(changed), line, now, now.plus(WORTH_ANNOUNCING)));
            return changed;
        });
    }

    /** The schedule of a channel that has one. */
    static Schedule scheduleOf(Channel channel) {
        return channel.schedule()
                .orElseThrow(
                        () -> new Mistake("No daily card is set up here. Start one with: /k8scard schedule 09:30"));
    }

    private static String next(Channel channel) {
        return channel.nextPostAt()
                .map(at -> " Next card "
                        + StoredMoment.of(at, channel.schedule().orElseThrow().zone()) + ".")
                .orElse("");
    }
}
