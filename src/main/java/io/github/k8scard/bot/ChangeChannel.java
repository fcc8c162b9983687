package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * What all changes of a channel's settings have in common: whoever makes one must be allowed to, it is one transaction,
 * the channel is told in one line, and it can be undone until the next one. Safe for concurrent use.
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
     * @param undoes the number of the change that this one undoes, if it undoes one
     */
    record Change(Channel channel, String news, OptionalLong undoes) {
        Change(Channel channel, String news) {
            this(channel, news, OptionalLong.empty());
        }

        Change adding(String hint) {
            return new Change(channel, news + hint, undoes);
        }
    }

    /**
     * What a change has come to.
     *
     * @param channel as it is now
     * @param announced whether anything has changed, so that the channel is told
     */
    public record Changed(Channel channel, boolean announced) {}

    /** @throws Mistake if the member may not change anything */
    void check(MemberKey member) {
        admins.check(member);
    }

    /**
     * Makes a change. What changes nothing is neither stored nor announced.
     *
     * @throws Mistake if the member may not change anything; then nothing is stored
     */
    Changed run(ChannelAddress address, MemberKey member, Instant now, Rule rule) {
        check(member);
        return database.inTransaction(tables -> changed(tables, address, member, now, rule));
    }

    /**
     * The same in time for a click, or not at all.
     *
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    Changed runForAClick(ChannelAddress address, MemberKey member, Instant now, Rule rule) {
        check(member);
        return database.inTransaction(
                RecordAnswer.CLICK_AT_MOST, tables -> changed(tables, address, member, now, rule));
    }

    private Changed changed(Tables tables, ChannelAddress address, MemberKey member, Instant now, Rule rule) {
        if (!tables.workspaces().isInstalled(address.workspaceId())) {
            throw Refusals.outsider();
        }
        Channel before = tables.channels().lock(address);
        Change change = rule.apply(tables, before);
        Channel after = change.channel();
        if (after.since(today(after, now)).isSetLike(before.since(today(before, now)))) {
            return new Changed(before, false);
        }
        if (after.state() == ChannelState.ACTIVE) {
            tables.channels().save(after);
        } else {
            StopDailyCard.run(tables, after, now);
        }
        long number = tables.lastChanges().keep(before, after, change.undoes());
        String line = directory.nameOf(tables, member) + " " + change.news();
        tables.deliveries()
                .owe(Owed.notice(Recipient.in(after), line, now, now.plus(WORTH_ANNOUNCING))
                        .once(AnnouncedChange.key(after.id(), number)));
        return new Changed(after, true);
    }

    /** The date in the zone of a channel's schedule. */
    static LocalDate today(Channel channel, Instant now) {
        return LocalDate.ofInstant(now, channel.schedule().map(Schedule::zone).orElse(ZoneOffset.UTC));
    }

    /** The schedule of a channel that has one. */
    static Schedule scheduleOf(Channel channel) {
        return channel.schedule().orElseThrow(ChangeChannel::nothingSetUp);
    }

    static Mistake nothingSetUp() {
        return new Mistake(Refusals.NOTHING_SET_UP);
    }
}
