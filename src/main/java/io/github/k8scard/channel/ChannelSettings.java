package io.github.k8scard.channel;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import java.util.Optional;

/**
 * What people set for a channel.
 *
 * @param schedule when daily cards are due, absent if none was ever set or it was switched off
 * @param mode how cards are asked
 * @param filter which cards are asked
 */
public record ChannelSettings(Optional<Schedule> schedule, Mode mode, CardFilter filter) {
    /** What holds before anybody sets anything. */
    public static final ChannelSettings INITIAL = new ChannelSettings(Optional.empty(), Mode.QUIZ, CardFilter.ALL);

    /** With another schedule. */
    public ChannelSettings with(Schedule newSchedule) {
        return new ChannelSettings(Optional.of(newSchedule), mode, filter);
    }

    /** With another filter. */
    public ChannelSettings with(CardFilter newFilter) {
        return new ChannelSettings(schedule, mode, newFilter);
    }

    /** Without a schedule. */
    public ChannelSettings withoutSchedule() {
        return new ChannelSettings(Optional.empty(), mode, filter);
    }

    /** The days off of the schedule; none without one. */
    public DaysOff daysOff() {
        return schedule.map(Schedule::daysOff).orElse(DaysOff.NONE);
    }
}
