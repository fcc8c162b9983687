package io.github.k8scard.bot;

import io.github.k8scard.bot.ChangeChannel.Change;
import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChangeText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.LastChange;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes the latest change of a channel's settings back, which is a change like any other and can be undone itself. It
 * never causes a late card: the next one comes after now, or is due already. Safe for concurrent use.
 */
public final class UndoChange {
    private final ChangeChannel changeChannel;

    public UndoChange(ChangeChannel changeChannel) {
        this.changeChannel = changeChannel;
    }

    /**
     * Undoes a change, in time for a click or not at all.
     *
     * @param number which one, as its line in the channel says
     * @throws Mistake if the member may not, or if the channel is no longer as that change left it; then nothing is
     *     stored
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public void run(ChannelAddress address, MemberKey member, long number, Instant now) {
        Changed changed = changeChannel.runForAClick(address, member, now, (tables, channel) -> {
            LastChange last = tables.lastChanges().find(channel.id()).orElseThrow(UndoChange::changedSince);
            check(last, number, channel);
            Channel restored = restored(tables, channel, last.before(), now);
            return new Change(
                    restored,
                    "undid the last change: " + ChangeText.of(channel, restored, ChangeChannel.today(restored, now))
                            + ".",
                    OptionalLong.of(number));
        });
        if (!changed.announced()) {
            throw new Mistake("That change was for days that have passed, so there is nothing to undo.");
        }
    }

    private static void check(LastChange last, long number, Channel channel) {
        if (last.undid().equals(OptionalLong.of(number))) {
            throw new Mistake("That is undone already.");
        }
        if (last.number() != number) {
            throw changedSince();
        }
        if (!last.stillHolds(channel)) {
            throw new Mistake("The daily card has stopped or started again since then, so I left the settings as"
                    + " they are. See them with /k8scard status");
        }
    }

    private static Mistake changedSince() {
        return new Mistake(
                "The settings have changed since then, so I left them as they are. See them with /k8scard status");
    }

    /** What Slack refused or a date that has come ended meanwhile stays ended. */
    private static Channel restored(Tables tables, Channel channel, Channel earlier, Instant now) {
        if (earlier.schedule().isEmpty()) {
            return channel.restored(earlier, ChannelState.OFF, Optional.empty());
        }
        Schedule schedule = channel.schedule()
                .map(present -> PastSkips.kept(present, earlier.schedule().get(), now))
                .orElse(earlier.schedule().get());
        Channel before = earlier.changed(earlier.settings().with(schedule), earlier.nextPostAt());
        Optional<LocalDate> until = before.pausedUntil().filter(date -> date.isAfter(ChangeChannel.today(before, now)));
        if (until.isPresent()) {
            Instant next = schedule.nextFrom(until.get(), now).at();
            return channel.restored(before, ChannelState.PAUSED, Optional.of(next));
        }
        if (before.state() == ChannelState.ACTIVE || before.pausedUntil().isPresent()) {
            Instant next = NextPosting.afterChange(tables, channel, schedule, now);
            return channel.restored(before, ChannelState.ACTIVE, Optional.of(next));
        }
        boolean suspended = before.state() == ChannelState.SUSPENDED;
        return channel.restored(before, suspended ? ChannelState.PAUSED : before.state(), Optional.empty());
    }
}
