package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.ScheduleChannel;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.words.DateWords;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.calendar.words.ZoneWords;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A channel's settings from the modal that was opened for them. Safe for concurrent use. */
final class ScheduleSubmission {
    private final ScheduleChannel scheduleChannel;
    private final CurrentDecks decks;
    private final Directory directory;
    private final Whereabouts whereabouts;
    private final LookUps lookUps;
    private final DrawHome drawHome;

    ScheduleSubmission(
            ScheduleChannel scheduleChannel,
            CurrentDecks decks,
            Directory directory,
            Whereabouts whereabouts,
            LookUps lookUps,
            DrawHome drawHome) {
        this.scheduleChannel = scheduleChannel;
        this.decks = decks;
        this.directory = directory;
        this.whereabouts = whereabouts;
        this.lookUps = lookUps;
        this.drawHome = drawHome;
    }

    /** The member's rights and the bot's place in the channel may have changed since the modal was opened. */
    Map<String, String> carryOut(Submission submission) {
        if (submission.outsider()) {
            throw Refusals.outsider();
        }
        var channel = new ChannelAddress(submission.member().workspaceId(), submission.metadata());
        var form = new FormReading();
        ChannelSettings set = scheduleChannel
                .current(channel, submission.member(), submission.receivedAt())
                .settings();
        Optional<ChannelSettings> settings = read(submission, form, set);
        if (settings.isEmpty()) {
            return form.errors();
        }
        whereabouts.requireMembership(channel);
        // the channel is told who made the change
        directory.refresh(submission.member(), submission.receivedAt());
        scheduleChannel.set(channel, submission.member(), settings.get(), submission.receivedAt());
        // the form may have been opened from there
        lookUps.aside("draw a Home tab", () -> drawHome.drawIfOpen(submission.member(), submission.receivedAt()));
        return Map.of();
    }

    private Optional<ChannelSettings> read(Submission submission, FormReading form, ChannelSettings set) {
        try {
            var filter = new SubmittedFilter(submission, form, decks.now()).in(set.filter());
            Optional<Schedule> schedule = schedule(submission, form);
            var mode = Mode.valueOf(submission.text(ScheduleForm.MODE));
            return schedule.flatMap(when -> filter.map(which -> new ChannelSettings(Optional.of(when), mode, which)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Mistake("That is not what this form offers. Close it and type /k8scard schedule again.");
        }
    }

    private static Optional<Schedule> schedule(Submission submission, FormReading form) {
        Optional<LocalTime> time = form.read(ScheduleForm.TIME, () -> time(submission.text(ScheduleForm.TIME)));
        Optional<ZoneId> zone =
                form.read(ScheduleForm.ZONE, () -> ZoneWords.parse(submission.words(ScheduleForm.ZONE)));
        Optional<Set<DayOfWeek>> weekdays =
                form.read(ScheduleForm.WEEKDAYS, () -> weekdays(submission.chosen(ScheduleForm.WEEKDAYS)));
        var holidays =
                form.read(ScheduleForm.HOLIDAYS, () -> HolidayWords.parse(submission.words(ScheduleForm.HOLIDAYS)));
        var today = submission.receivedAt().atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
        var dates = form.read(
                ScheduleForm.DATES_OFF, () -> DateWords.parseAll(submission.words(ScheduleForm.DATES_OFF), today));
        if (Stream.of(time, zone, weekdays, holidays, dates).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var daysOff = new DaysOff(holidays.orElseThrow(), dates.orElseThrow()).since(today);
        return Optional.of(new Schedule(time.orElseThrow(), zone.orElseThrow(), weekdays.orElseThrow(), daysOff));
    }

    private static LocalTime time(String picked) {
        if (picked.isEmpty()) {
            throw new Mistake("Choose a time.");
        }
        return LocalTime.parse(picked);
    }

    private static Set<DayOfWeek> weekdays(Set<String> ticked) {
        if (ticked.isEmpty()) {
            throw new Mistake("Choose at least one day. To end the daily card, type /k8scard schedule off");
        }
        return ticked.stream()
                .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
