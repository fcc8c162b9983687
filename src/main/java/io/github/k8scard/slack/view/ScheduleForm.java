package io.github.k8scard.slack.view;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.ScheduleChannel.Current;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.calendar.words.DateWords;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modal in which a channel's settings are changed. Its inputs go by these names. */
public final class ScheduleForm {
    /** What the modal is called when it comes back. */
    public static final String CALLBACK = "schedule";

    public static final String TIME = "time";
    public static final String ZONE = "zone";

    /** Numbers of {@link DayOfWeek}. */
    public static final String WEEKDAYS = "weekdays";

    public static final String HOLIDAYS = "holidays";
    public static final String DATES_OFF = "dates-off";

    /** A name of {@link Mode}. */
    public static final String MODE = "mode";

    public static final String DECKS = "decks";
    public static final String TOPICS = "topics";
    public static final String TAGS = "tags";

    /** Numbers of {@link Difficulty}. */
    public static final String DIFFICULTIES = "difficulties";

    /** A Kubernetes version. */
    public static final String VERSION = "version";

    private static final String USUAL_TIME = "09:30";
    private static final Set<DayOfWeek> USUAL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ScheduleForm() {}

    /**
     * The modal, filled with what is set, or with a proposal where nothing is.
     *
     * @param channelSlackId the channel, which comes back with the modal
     */
    public static View of(String channelSlackId, Current current, Decks decks) {
        ChannelSettings settings = current.settings();
        Optional<Schedule> schedule = settings.schedule();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.section("The daily card of <#" + Escaped.of(channelSlackId) + ">"));
        if (schedule.isPresent() && !current.running()) {
            blocks.add(Parts.plainContext("The daily card does not run at the moment. Saving starts it again."));
        }
        if (schedule.isEmpty() && current.zoneGuessed()) {
            blocks.add(Parts.plainContext("I do not know your time zone. Change it below if it is another."));
        }
        blocks.add(FormInputs.time(
                TIME,
                "Time",
                schedule.map(Schedule::time).map(LocalTime::toString).orElse(USUAL_TIME)));
        blocks.add(FormInputs.text(
                ZONE,
                "Time zone",
                "Europe/Berlin",
                schedule.map(Schedule::zone).orElse(current.zone()).getId()));
        blocks.add(FormInputs.checkboxes(
                WEEKDAYS,
                "Days",
                Stream.of(DayOfWeek.values())
                        .map(day -> FormInputs.option(
                                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), String.valueOf(day.getValue())))
                        .toList(),
                schedule.map(Schedule::weekdays).orElse(USUAL_DAYS).stream()
                        .map(day -> String.valueOf(day.getValue()))
                        .toList()));
        blocks.add(FormInputs.optionalText(
                HOLIDAYS,
                "No card on public holidays of",
                "A country or a part of one, such as Germany, Bavaria or US-CA",
                settings.daysOff().holidays().map(HolidayWords::typed).orElse("")));
        blocks.add(FormInputs.optionalText(
                DATES_OFF,
                "No card on these dates",
                "24 dec, 28 dec to 2 jan",
                DateWords.of(settings.daysOff().dates())));
        skipped(settings).ifPresent(blocks::add);
        blocks.add(mode(settings.mode()));
        blocks.addAll(FilterInputs.of(settings.filter(), decks));
        return ModalView.withInputs("Daily card", "Save", CALLBACK, channelSlackId, blocks);
    }

    /**
     * What one of the menus offers to somebody who types in it.
     *
     * @param menu {@link #DECKS}, {@link #TOPICS} or {@link #TAGS}; no other has anything to offer
     * @param typed what was typed so far, empty at first
     */
    public static List<Option> suggested(Decks decks, String menu, String typed) {
        return FormInputs.suggested(FilterInputs.names(decks, menu), typed);
    }

    /** What can be chosen in one of the menus, in the decks' order. */
    public static List<String> names(Decks decks, String menu) {
        return FilterInputs.names(decks, menu);
    }

    /** They are no days off, and stay skipped when the form is saved. */
    private static Optional<LayoutBlock> skipped(ChannelSettings settings) {
        var dates = settings.daysOff().skipped().stream().map(SkippedCard::date).collect(Collectors.toSet());
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(Parts.plainContext("Also skipped: " + DateWords.of(dates)
                        + ". To take the latest skip back, type /k8scard unskip"));
    }

    private static LayoutBlock mode(Mode mode) {
        return FormInputs.radio(
                MODE,
                "How cards are asked",
                List.of(
                        FormInputs.option("Quiz: choices to click, points for right answers", Mode.QUIZ.name()),
                        FormInputs.option("Flashcards: reveal the answer, grade yourself", Mode.FLASHCARD.name())),
                mode.name());
    }
}
