package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.ScheduleChannel;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.words.DateWords;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.calendar.words.ZoneWords;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        var form = new Form(submission);
        Optional<ChannelSettings> settings = read(form);
        if (settings.isEmpty()) {
            return form.errors;
        }
        var channel = new ChannelAddress(submission.member().workspaceId(), submission.metadata());
        whereabouts.requireMembership(channel);
        // the channel is told who made the change
        directory.refresh(submission.member(), submission.receivedAt());
        scheduleChannel.set(channel, submission.member(), settings.get(), submission.receivedAt());
        // the form may have been opened from there
        lookUps.aside("draw a Home tab", () -> drawHome.drawIfOpen(submission.member(), submission.receivedAt()));
        return Map.of();
    }

    private static Optional<ChannelSettings> read(Form form) {
        try {
            return form.settings();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Mistake("That is not what this form offers. Close it and type /k8scard schedule again.");
        }
    }

    /** Reads all inputs before it gives up, so that all that is wrong is shown at once. */
    private final class Form {
        private final Submission submission;
        private final Map<String, String> errors = new HashMap<>();

        Form(Submission submission) {
            this.submission = submission;
        }

        Optional<ChannelSettings> settings() {
            Optional<LocalTime> time = read(ScheduleForm.TIME, this::time);
            Optional<ZoneId> zone = read(ScheduleForm.ZONE, () -> ZoneWords.parse(submission.words(ScheduleForm.ZONE)));
            Optional<Set<DayOfWeek>> weekdays = read(ScheduleForm.WEEKDAYS, this::weekdays);
            Optional<Optional<HolidayRegion>> holidays = read(ScheduleForm.HOLIDAYS, this::holidays);
            var today =
                    submission.receivedAt().atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
            var dates = read(
                    ScheduleForm.DATES_OFF, () -> DateWords.parseAll(submission.words(ScheduleForm.DATES_OFF), today));
            Optional<Set<String>> topics = read(ScheduleForm.TOPICS, () -> known(ScheduleForm.TOPICS, "topic"));
            Optional<Set<String>> tags = read(ScheduleForm.TAGS, () -> known(ScheduleForm.TAGS, "tag"));
            Optional<CardFilter> filter = topics.isEmpty() || tags.isEmpty()
                    ? Optional.empty()
                    : read(ScheduleForm.TOPICS, () -> filter(topics.get(), tags.get()));
            if (!errors.isEmpty()) {
                return Optional.empty();
            }
            var daysOff = new DaysOff(holidays.orElseThrow(), dates.orElseThrow()).since(today);
            var schedule = new Schedule(time.orElseThrow(), zone.orElseThrow(), weekdays.orElseThrow(), daysOff);
            var mode = Mode.valueOf(submission.text(ScheduleForm.MODE));
            return Optional.of(new ChannelSettings(Optional.of(schedule), mode, filter.orElseThrow()));
        }

        private <T> Optional<T> read(String input, Supplier<T> reading) {
            try {
                return Optional.of(reading.get());
            } catch (Mistake mistake) {
                errors.put(input, mistake.getMessage());
                return Optional.empty();
            }
        }

        private LocalTime time() {
            String picked = submission.text(ScheduleForm.TIME);
            if (picked.isEmpty()) {
                throw new Mistake("Choose a time.");
            }
            return LocalTime.parse(picked);
        }

        private Set<DayOfWeek> weekdays() {
            Set<String> ticked = submission.chosen(ScheduleForm.WEEKDAYS);
            if (ticked.isEmpty()) {
                throw new Mistake("Choose at least one day. To end the daily card, type /k8scard schedule off");
            }
            return ticked.stream()
                    .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        }

        private Optional<HolidayRegion> holidays() {
            return HolidayWords.parse(submission.words(ScheduleForm.HOLIDAYS));
        }

        /** The deck may have changed since the menu was opened. */
        private Set<String> known(String menu, String what) {
            Set<String> chosen = submission.chosen(menu);
            var gone = new TreeSet<>(chosen);
            ScheduleForm.names(decks.now(), menu).forEach(gone::remove);
            if (!gone.isEmpty()) {
                throw new Mistake("The deck no longer has the " + what + " " + Quoted.of(gone.first())
                        + ". Take it out, or choose another.");
            }
            return chosen;
        }

        private CardFilter filter(Set<String> topics, Set<String> tags) {
            Set<Difficulty> levels = submission.chosen(ScheduleForm.DIFFICULTIES).stream()
                    .map(number -> Difficulty.ofNumber(Integer.parseInt(number)))
                    .collect(Collectors.toSet());
            var filter = new CardFilter(topics, tags, levels.size() == Difficulty.values().length ? Set.of() : levels);
            if (decks.now().cards().stream().noneMatch(filter::accepts)) {
                throw new Mistake("No card has all of this: one of the topics, one of the tags and the difficulty."
                        + " Choose more topics, or none for all.");
            }
            return filter;
        }
    }
}
