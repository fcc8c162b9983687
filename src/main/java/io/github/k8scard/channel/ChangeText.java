package io.github.k8scard.channel;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.calendar.words.DateWords;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change made of a channel, in words for people: old → new, and nothing of what stayed. */
public final class ChangeText {
    private static final String OFF = "off";
    private static final String NONE = "none";
    private static final int DATES_AT_MOST = 20;

    private ChangeText() {}

    /**
     * For example {@code on weekdays at 09:30 → on Mon, Wed at 09:30 (Europe/Berlin); new days off: Thu 24 Dec}.
     *
     * @param today in the schedule's zone; dates before it are passed over
     * @return empty if nothing changed
     */
    public static String of(Channel before, Channel after, LocalDate today) {
        if (before.schedule().isEmpty() || after.schedule().isEmpty()) {
            return changed(whole(before, today), whole(after, today)).orElse("");
        }
        ChannelSettings old = before.settings();
        ChannelSettings now = after.settings();
        return Stream.of(
                        changed(state(before, today), state(after, today)),
                        schedule(before.schedule().get(), after.schedule().get()),
                        changed(holidays(old), holidays(now)).map(words -> "public holidays left out: " + words),
                        dates("new days off: ", now, old, today),
                        dates("no longer days off: ", old, now, today),
                        skipped(now, old, today).map(words -> words + ": comes → left out"),
                        skipped(old, now, today).map(words -> words + ": left out → comes"),
                        changed(mode(old), mode(now)),
                        names("decks: ", old.filter().decks(), now.filter().decks()),
                        names("topics: ", old.filter().topics(), now.filter().topics()),
                        names("tags: ", old.filter().tags(), now.filter().tags()),
                        changed(difficulties(old.filter()), difficulties(now.filter()))
                                .map(words -> "difficulty: " + words),
                        changed(version(old.filter()), version(now.filter())).map(words -> "Kubernetes: " + words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /**
     * All that is set, days off included, and why no card comes if it is not running.
     *
     * @param today in the schedule's zone; dates before it are passed over
     */
    public static String whole(Channel channel, LocalDate today) {
        return channel.schedule()
                .map(schedule -> SettingsText.of(channel.settings())
                        + dates("; days off: ", channel.settings(), ChannelSettings.INITIAL, today)
                                .orElse("")
                        + (channel.state() == ChannelState.ACTIVE ? "" : "; " + state(channel, today)))
                .orElse(OFF);
    }

    private static Optional<String> changed(String old, String now) {
        return old.equals(now) ? Optional.empty() : Optional.of(old + " → " + now);
    }

    private static String state(Channel channel, LocalDate today) {
        return switch (channel.state()) {
            case ACTIVE -> "running";
            case PAUSED ->
                "paused"
                        + channel.pausedUntil()
                                .map(date -> " until " + ScheduleText.date(date, today))
                                .orElse("");
            case QUIET -> "resting";
            case SUSPENDED -> "suspended";
            case OFF -> OFF;
        };
    }

    /** The zone is named once if it stayed. */
    private static Optional<String> schedule(Schedule old, Schedule now) {
        boolean sameZone = old.zone().equals(now.zone());
        return changed(ScheduleText.of(old), ScheduleText.of(now))
                .map(words -> sameZone ? words.replaceFirst(" \\([^)]*\\)", "") : words);
    }

    private static String holidays(ChannelSettings settings) {
        return settings.daysOff().holidays().map(HolidayWords::name).orElse(NONE);
    }

    /** The days off that one has and another has not. */
    private static Optional<String> dates(String what, ChannelSettings has, ChannelSettings hasNot, LocalDate today) {
        Set<LocalDate> dates = new TreeSet<>(has.daysOff().since(today).dates());
        dates.removeAll(hasNot.daysOff().dates());
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        int others = dates.size() - DATES_AT_MOST;
        return Optional.of(what
                + DateWords.of(
                        dates.stream().limit(DATES_AT_MOST).collect(Collectors.toSet()),
                        date -> ScheduleText.date(date, today))
                + (others > 0 ? " and " + others + " more" : ""));
    }

    private static Optional<String> skipped(ChannelSettings has, ChannelSettings hasNot, LocalDate today) {
        Set<LocalDate> others = hasNot.daysOff().skipped().stream()
                .map(SkippedCard::date)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> days = has.daysOff().since(today).skipped().stream()
                .map(SkippedCard::date)
                .filter(date -> !others.contains(date))
                .sorted()
                .map(date -> ScheduleText.date(date, today))
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of("the card of " + String.join(", ", days));
    }

    private static String mode(ChannelSettings settings) {
        return settings.mode() == Mode.FLASHCARD ? "flashcards" : "quiz";
    }

    /** Of long lists that differ only in what is not named, what came and what went. */
    private static Optional<String> names(String kind, Set<String> old, Set<String> now) {
        if (old.equals(now)) {
            return Optional.empty();
        }
        return changed(named(old), named(now))
                .or(() -> Optional.of(Stream.of(with("with ", now, old).stream(), with("without ", old, now).stream())
                        .flatMap(words -> words)
                        .collect(Collectors.joining(", "))))
                .map(words -> kind + words);
    }

    private static Optional<String> with(String word, Set<String> some, Set<String> others) {
        Set<String> more = new HashSet<>(some);
        more.removeAll(others);
        return more.isEmpty() ? Optional.empty() : Optional.of(word + SettingsText.listed(more));
    }

    private static String named(Collection<String> names) {
        return names.isEmpty() ? "all" : SettingsText.listed(names);
    }

    private static String difficulties(CardFilter filter) {
        return filter.difficulties().isEmpty()
                ? "all"
                : Stream.of(Difficulty.values())
                        .filter(filter.difficulties()::contains)
                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" and "));
    }

    private static String version(CardFilter filter) {
        return filter.version().map(KubernetesVersion::toString).orElse("any");
    }
}
