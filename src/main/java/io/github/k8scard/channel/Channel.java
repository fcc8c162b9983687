package io.github.k8scard.channel;

import io.github.k8scard.calendar.Schedule;
import java.time.Instant;
import java.util.Optional;

/**
 * A Slack channel that the bot knows.
 *
 * @param id the bot's own key, which stays when Slack's id changes
 * @param address where it is in Slack
 * @param state whether daily cards go there
 * @param mode how cards are asked
 * @param schedule when daily cards are due, absent if none was ever set
 * @param setBy the Slack user who last set the schedule
 * @param nextPostAt the next planned posting instant, absent unless {@link ChannelState#ACTIVE}
 */
public record Channel(
        long id,
        ChannelAddress address,
        ChannelState state,
        Mode mode,
        Optional<Schedule> schedule,
        Optional<String> setBy,
        Optional<Instant> nextPostAt) {

    /** With a schedule that somebody set, running. */
    public Channel scheduled(Schedule newSchedule, String by, Instant next) {
        return new Channel(
                id, address, ChannelState.ACTIVE, mode, Optional.of(newSchedule), Optional.of(by), Optional.of(next));
    }

    /** Running with the schedule it has. */
    public Channel active(Instant next) {
        return new Channel(id, address, ChannelState.ACTIVE, mode, schedule, setBy, Optional.of(next));
    }

    /** Not running, with the schedule kept. */
    public Channel stopped(ChannelState why) {
        return new Channel(id, address, why, mode, schedule, setBy, Optional.empty());
    }

    /** Without a schedule. */
    public Channel off() {
        return new Channel(id, address, ChannelState.OFF, mode, Optional.empty(), setBy, Optional.empty());
    }
}
