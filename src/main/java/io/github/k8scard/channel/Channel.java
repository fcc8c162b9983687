package io.github.k8scard.channel;

import io.github.k8scard.calendar.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Slack channel that the bot knows.
 *
 * @param id the bot's own key, which stays when Slack's id changes
 * @param address where it is in Slack
 * @param state whether daily cards go there
 * @param settings what people set
 * @param setBy the Slack user who last set the schedule
 * @param nextPostAt the next planned posting instant; only while the channel is {@link ChannelState#ACTIVE}, or paused
 *     until a date
 * @param pausedUntil the date on which cards come again, in the schedule's zone; only while the channel is
 *     {@link ChannelState#PAUSED} until one
 * @param unanswered how many posted daily rounds in a row nobody answered, since it last began to run
 */
public record Channel(
        long id,
        ChannelAddress address,
        ChannelState state,
        ChannelSettings settings,
        Optional<String> setBy,
        Optional<Instant> nextPostAt,
        Optional<LocalDate> pausedUntil,
        int unanswered) {

    /** @throws IllegalArgumentException if a card is planned for a channel that gets none */
    public Channel {
        boolean planning = state == ChannelState.ACTIVE || pausedUntil.isPresent();
        if (nextPostAt.isPresent() && !planning) {
            throw new IllegalArgumentException("No card can be planned for a channel that is " + state);
        }
    }

    /** When daily cards are due, absent if none is set. */
    public Optional<Schedule> schedule() {
        return settings.schedule();
    }

    /** How cards are asked. */
    public Mode mode() {
        return settings.mode();
    }

    /** With settings that somebody made, which have a schedule, running. */
    public Channel scheduled(ChannelSettings newSettings, String by, Instant next) {
        return new Channel(
                id, address, ChannelState.ACTIVE, newSettings, Optional.of(by), Optional.of(next), Optional.empty(), 0);
    }

    /** Running again with the schedule it has. */
    public Channel resumed(Instant next) {
        return planned(next, 0);
    }

    /** Running on, with another next posting. */
    public Channel active(Instant next) {
        return planned(next, unanswered);
    }

    private Channel planned(Instant next, int newUnanswered) {
        return new Channel(
                id, address, ChannelState.ACTIVE, settings, setBy, Optional.of(next), Optional.empty(), newUnanswered);
    }

    /**
     * With other settings; whether it runs stays as it is.
     *
     * @param next the next planned posting, if one is planned
     */
    public Channel changed(ChannelSettings newSettings, Optional<Instant> next) {
        return new Channel(id, address, state, newSettings, setBy, next, pausedUntil, unanswered);
    }

    /**
     * With the settings of an earlier time.
     *
     * @param earlier as it was then
     * @param newState what it is from now on; {@code PAUSED} until the same date as then if a card is planned
     * @param next the next planned posting, if one is planned
     */
    public Channel restored(Channel earlier, ChannelState newState, Optional<Instant> next) {
        boolean untilADate = newState == ChannelState.PAUSED && next.isPresent();
        return new Channel(
                id,
                address,
                newState,
                earlier.settings,
                earlier.setBy,
                next,
                untilADate ? earlier.pausedUntil : Optional.empty(),
                unanswered);
    }

    /** Without the days off that are over. */
    public Channel since(LocalDate today) {
        return changed(
                settings.schedule()
                        .map(set -> settings.with(set.without(set.daysOff().since(today))))
                        .orElse(settings),
                nextPostAt);
    }

    /** Whether it is set and running, or not, as at another time; whatever happens by itself is left aside. */
    public boolean isSetLike(Channel another) {
        return state == another.state && settings.equals(another.settings) && pausedUntil.equals(another.pausedUntil);
    }

    /** After a posted daily round has closed. */
    public Channel closed(boolean answered) {
        int inARow = answered ? 0 : unanswered + 1;
        return new Channel(id, address, state, settings, setBy, nextPostAt, pausedUntil, inARow);
    }

    /** Not running, with the schedule kept. */
    public Channel stopped(ChannelState why) {
        return new Channel(id, address, why, settings, setBy, Optional.empty(), Optional.empty(), unanswered);
    }

    /** Paused by a person until a date. */
    public Channel pausedUntil(LocalDate date, Instant next) {
        return new Channel(
                id, address, ChannelState.PAUSED, settings, setBy, Optional.of(next), Optional.of(date), unanswered);
    }

    /** Without a schedule. */
    public Channel off() {
        return new Channel(
                id,
                address,
                ChannelState.OFF,
                settings.withoutSchedule(),
                setBy,
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
