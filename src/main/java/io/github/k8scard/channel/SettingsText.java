package io.github.k8scard.channel;

import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.deck.Difficulty;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** A channel's settings in words for people. */
public final class SettingsText {
    private static final int NAMED_AT_MOST = 3;

    private SettingsText() {}

    /**
     * For example {@code weekdays at 09:30 (Europe/Berlin), but not on public holidays of Germany; easy cards only}.
     *
     * @param settings with a schedule
     */
    public static String of(ChannelSettings settings) {
        String holidays = settings.daysOff()
                .holidays()
                .map(region -> ", but not on public holidays of " + HolidayWords.name(region))
                .orElse("");
        return ScheduleText.of(settings.schedule().orElseThrow())
                + holidays
                + filter(settings.filter())
                + (settings.mode() == Mode.FLASHCARD ? "; as flashcards" : "");
    }

    /** For example {@code only on Storage; only tagged cks; for Kubernetes 1.35}; nothing if all cards are wanted. */
    public static String of(CardFilter filter) {
        return filter(filter).replaceFirst("^; ", "");
    }

    private static String filter(CardFilter filter) {
        String difficulties =
                filter.difficulties().isEmpty() || filter.difficulties().size() == Difficulty.values().length
                        ? ""
                        : "; only "
                                + filter.difficulties().stream()
                                        .sorted()
                                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" and "))
                                + " cards";
        return named("; only from ", filter.decks())
                + named("; only on ", filter.topics())
                + named("; only tagged ", filter.tags())
                + difficulties
                + filter.version().map(version -> "; for Kubernetes " + version).orElse("");
    }

    private static String named(String what, Collection<String> names) {
        return names.isEmpty() ? "" : what + listed(names);
    }

    /** The first names in order, and how many others there are. */
    static String listed(Collection<String> names) {
        int others = names.size() - NAMED_AT_MOST;
        return names.stream().sorted().limit(NAMED_AT_MOST).collect(Collectors.joining(", "))
                + (others > 0 ? " and " + others + " more" : "");
    }
}
