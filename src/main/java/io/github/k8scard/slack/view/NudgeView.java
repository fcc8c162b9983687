package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.calendar.ScheduleText;
import java.time.ZonedDateTime;
import java.util.List;

/** A direct message that cards are due, with a way to begin and one to stop such messages. */
public final class NudgeView {
    private static final String HOW = "Reminders are on for you. A few cards take about a minute.";

    private NudgeView() {}

    /**
     * The reminder. It stays in the conversation, so it says as of when its number is.
     *
     * @param due how many cards are due
     * @param asOf when they were counted, in the member's zone
     */
    public static SlackMessage of(int due, ZonedDateTime asOf) {
        return SlackMessage.of(
                words(due, asOf) + " " + HOW,
                List.of(
                        line(due, asOf),
                        Blocks.actions(List.of(
                                Parts.button("Practice", ActionIds.PRACTICE_NEXT),
                                Parts.button("Stop reminders", ActionIds.NUDGE_STOP))),
                        Parts.plainContext(HOW)));
    }

    /** For example {@code 3 cards are due for you, as of Tue 24 Nov 09:00 (Europe/London).} */
    static String words(int due, ZonedDateTime asOf) {
        return cards(due) + ", as of " + ScheduleText.moment(asOf.toInstant(), asOf.getZone()) + ".";
    }

    /** The same for a block. */
    static LayoutBlock line(int due, ZonedDateTime asOf) {
        return Parts.section("*" + cards(due) + "*, as of " + Dates.token(asOf.toInstant(), asOf.getZone()));
    }

    private static String cards(int due) {
        return due == 1 ? "1 card is due for you" : due + " cards are due for you";
    }

    /** What is said when a member has stopped them. */
    public static SlackMessage stopped() {
        return PlainText.of("No more reminders. You can switch them on again in my Home tab.");
    }
}
