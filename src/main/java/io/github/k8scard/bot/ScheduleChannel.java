package io.github.k8scard.bot;

import io.github.k8scard.bot.ChangeChannel.Change;
import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChangeText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.FilterChange;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.channel.words.SettingsWords;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Sets up and ends a channel's daily card. The next card is always after the change, or was due already: none is
 * posted late because of one. Safe for concurrent use.
 */
public final class ScheduleChannel {
    private final Database database;
    private final Directory directory;
    private final ChangeChannel changeChannel;
    private final CurrentDecks decks;

    public ScheduleChannel(Database database, Directory directory, ChangeChannel changeChannel, CurrentDecks decks) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.changeChannel = changeChannel;
    }

    /**
     * A channel whose daily card has been set.
     *
     * @param zoneGuessed whether there was no zone, none was typed, and the member's own is not known
     */
    public record ScheduledChannel(Changed changed, boolean zoneGuessed) {}

    /**
     * Sets the time, weekdays, zone and which cards are asked, as far as they were typed, and starts the daily card.
     * All else stays as it is; where no schedule is set, the weekdays are Monday to Friday, in the member's zone.
     *
     * @param words what the member typed after {@code schedule}
     * @throws Mistake if the words are not understood, or leave no card; then nothing is stored
     */
    public ScheduledChannel set(ChannelAddress address, MemberKey member, List<String> words, Instant now) {
        changeChannel.check(member);
        Decks current = decks.now();
        var typed = SettingsWords.parse(words, current);
        boolean guessing = typed.schedule().zone().isEmpty()
                && database.inTransaction(
                        tables -> directory.knownZoneOf(tables, member).isEmpty()
                                && tables.channels()
                                        .find(address)
                                        .flatMap(Channel::schedule)
                                        .isEmpty());
        Changed changed = changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = channel.schedule()
                    .map(typed.schedule()::insteadOf)
                    .orElseGet(() -> typed.schedule().in(directory.zoneOf(tables, member)));
            CardFilter filter = filter(channel.settings().filter(), typed.filter(), current);
            return scheduled(tables, channel, channel.settings().with(schedule).with(filter), member, now);
        });
        return new ScheduledChannel(changed, guessing);
    }

    /** What is left as it was may leave no card: that is said elsewhere. */
    private static CardFilter filter(CardFilter set, FilterChange change, Decks current) {
        CardFilter filter = change.appliedTo(set);
        if (!change.isNone() && filter.cardsIn(current).isEmpty()) {
            throw new Mistake("No card is all of this: " + SettingsText.of(filter)
                    + ". Ask for less, or type all first to leave out what was set before, such as:"
                    + " /k8scard schedule all easy");
        }
        return filter;
    }

    /**
     * Sets everything but the skipped cards, which stay skipped, and starts the daily card.
     *
     * @param settings with a schedule
     * @throws Mistake if these and the skipped cards are too many dates; then nothing is stored
     */
    public Changed set(ChannelAddress address, MemberKey member, ChannelSettings settings, Instant now) {
        return changeChannel.run(
                address,
                member,
                now,
                (tables, channel) -> scheduled(tables, channel, skippingStill(channel, settings, now), member, now));
    }

    private static ChannelSettings skippingStill(Channel channel, ChannelSettings settings, Instant now) {
        Schedule schedule = settings.schedule().orElseThrow();
        var skipped = channel.since(LocalDate.ofInstant(now, schedule.zone()))
                .settings()
                .daysOff()
                .skipped();
        if (schedule.daysOff().dates().size() + skipped.size() > DaysOff.MOST) {
            throw new Mistake(
                    "Together with the skipped cards, these are more days off than I can keep. Name fewer dates.");
        }
        return settings.with(schedule.without(schedule.daysOff().skipping(skipped)));
    }

    /**
     * The schedule that a member is about to end.
     *
     * @throws Mistake if the member may not, or if there is none
     */
    public Schedule ending(ChannelAddress address, MemberKey member) {
        changeChannel.check(member);
        return database.inTransaction(tables -> tables.channels().find(address))
                .flatMap(Channel::schedule)
                .orElseThrow(ChangeChannel::nothingSetUp);
    }

    /**
     * Ends the daily card, in time for a click or not at all. Its schedule and days off are forgotten. Where there is
     * none any more, nothing happens.
     *
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public Changed off(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.runForAClick(address, member, now, (tables, channel) -> {
            Channel off = channel.off();
            return new Change(
                    off,
                    "stopped the daily card: " + ChangeText.of(channel, off, ChangeChannel.today(channel, now))
                            + ". Start again with: /k8scard schedule 09:30");
        });
    }

    /**
     * What is set for a channel, and where a member who sets it up would be at home.
     *
     * @param settings what is set, without what is over, or what holds before anybody sets anything
     * @param running whether the daily card runs
     * @param zone the member's zone
     * @param zoneGuessed whether that is not known, so that it is the one that holds for everybody
     */
    public record Current(ChannelSettings settings, boolean running, ZoneId zone, boolean zoneGuessed) {}

    /**
     * What is set for a channel, for somebody who wants to change it. Asks nobody but the database.
     *
     * @throws Mistake if the member may not
     */
    public Current current(ChannelAddress address, MemberKey member, Instant now) {
        changeChannel.check(member);
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address).map(known -> known.since(ChangeChannel.today(known, now)));
            return new Current(
                    channel.map(Channel::settings).orElse(ChannelSettings.INITIAL),
                    channel.flatMap(Channel::nextPostAt).isPresent(),
                    directory.zoneOf(tables, member),
                    directory.knownZoneOf(tables, member).isEmpty());
        });
    }

    private static Change scheduled(
            Tables tables, Channel channel, ChannelSettings settings, MemberKey member, Instant now) {
        Schedule schedule = settings.schedule().orElseThrow();
        Instant next = NextPosting.afterChange(tables, channel, schedule, now);
        Channel scheduled = channel.scheduled(settings, member.id(), next);
        LocalDate today = ChangeChannel.today(scheduled, now);
        String news = channel.schedule().isEmpty()
                ? "set the daily card: " + ChangeText.whole(scheduled, today)
                : "changed the daily card: " + ChangeText.of(channel, scheduled, today);
        return new Change(scheduled, news + ".");
    }
}
