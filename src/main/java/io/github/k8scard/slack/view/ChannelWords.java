package io.github.k8scard.slack.view;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.calendar.LeftOut;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.WhyLeftOut;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.CardGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A channel's state in words: what comes next and what to type to change it. */
final class ChannelWords {
    private static final int LEFT_OUT = 5;
    private static final String PAUSED = "The daily card is paused.";
    private static final String QUIET = "The daily card is resting, because nobody answered the last ones.";
    private static final String RESUME = " To resume it, type /k8scard resume";

    private ChannelWords() {}

    static String next(Channel channel, Instant now, Telling telling) {
        return next(channel, Map.of(), now, telling);
    }

    /** @param names of those who skipped a card, as far as they are to be named, by their ids */
    static String next(Channel channel, Map<String, String> names, Instant now, Telling telling) {
        Function<Instant, String> howLong = next -> ", " + ScheduleText.until(now, next);
        return switch (channel.state()) {
            case ACTIVE -> planned(channel, telling, howLong) + telling.words(leftOut(channel, names, now, now));
            case PAUSED ->
                channel.pausedUntil().isEmpty()
                        ? PAUSED + RESUME
                        : pausedUntil(channel, names, now, telling, howLong)
                                + "\nTo resume it before then, type /k8scard resume";
            case QUIET -> QUIET + RESUME;
            case SUSPENDED ->
                "The daily card has stopped: Slack does not let me post here. Invite me with /invite @k8scard, then"
                        + " type /k8scard resume";
            case OFF -> Refusals.NOTHING_SET_UP;
        };
    }

    /** The same, for a block, where nothing can be typed and what is read may be hours old: on the Home tab. */
    static String onHome(Channel channel, Instant now) {
        Map<String, String> nobody = Map.of();
        return switch (channel.state()) {
            case ACTIVE ->
                planned(channel, Telling.MRKDWN, next -> "") + Telling.MRKDWN.words(leftOut(channel, nobody, now, now));
            case PAUSED ->
                channel.pausedUntil().isEmpty()
                        ? PAUSED
                        : pausedUntil(channel, nobody, now, Telling.MRKDWN, next -> "");
            case QUIET -> QUIET;
            case SUSPENDED -> "The daily card has stopped: Slack does not let me post there. Invite me there first.";
            case OFF -> "No daily card is set up there.";
        };
    }

    /** That what settings name is in no deck, at least one. */
    static String gone(List<CardGroup> names) {
        return "No deck has these any more: "
                + names.stream().map(CardGroup::typed).collect(Collectors.joining(", ")) + ".";
    }

    private static String planned(Channel channel, Telling telling, Function<Instant, String> howLong) {
        Instant next = channel.nextPostAt().orElseThrow();
        ZoneId zone = channel.schedule().orElseThrow().zone();
        return "Next card " + telling.instant(next, zone) + howLong.apply(next) + ".";
    }

    private static String pausedUntil(
            Channel channel,
            Map<String, String> names,
            Instant now,
            Telling telling,
            Function<Instant, String> howLong) {
        LocalDate date = channel.pausedUntil().orElseThrow();
        ZoneId zone = channel.schedule().orElseThrow().zone();
        Instant began = date.atStartOfDay(zone).toInstant().minusNanos(1);
        return "The daily card is paused until "
                + Dates.day(date, now.atZone(zone).toLocalDate()) + ". " + planned(channel, telling, howLong)
                + telling.words(leftOut(channel, names, began, now));
    }

    /** The days that would have a card before the next one, and why they have none. */
    private static String leftOut(Channel channel, Map<String, String> names, Instant after, Instant now) {
        Schedule schedule = channel.schedule().orElseThrow();
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        List<LeftOut> days = schedule.leftOut(after, channel.nextPostAt().orElseThrow());
        String lines = days.stream()
                .limit(LEFT_OUT)
                .map(day -> "\n" + Dates.day(day.date(), today) + " is left out" + why(day.why(), names) + ".")
                .collect(Collectors.joining());
        int others = days.size() - LEFT_OUT;
        return lines + (others > 0 ? "\nSo are " + others + " more days after these." : "");
    }

    private static String why(WhyLeftOut why, Map<String, String> names) {
        if (why instanceof WhyLeftOut.PublicHoliday holiday) {
            return ": " + holiday.name();
        }
        if (why instanceof WhyLeftOut.Skipped skipped) {
            return ": skipped"
                    + Optional.ofNullable(names.get(skipped.by()))
                            .map(name -> " by " + Name.of(name))
                            .orElse("");
        }
        return ": a day off for this channel";
    }
}
