package io.github.k8scard.memory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The weekdays on which a channel meets new cards; the others repeat what it has seen. */
public final class IntroductionDays {
    private static final Set<DayOfWeek> USUAL = Set.of(MONDAY, WEDNESDAY, FRIDAY);

    private IntroductionDays() {}

    /**
     * Monday, Wednesday and Friday, as far as the channel has cards on them; if it has none on any of them, every
     * other one of its days, so that it does not stay with its first few cards for ever.
     *
     * @param postingDays the weekdays with a card, at least one
     */
    public static Set<DayOfWeek> of(Set<DayOfWeek> postingDays) {
        Set<DayOfWeek> usual = postingDays.stream().filter(USUAL::contains).collect(Collectors.toUnmodifiableSet());
        if (!usual.isEmpty()) {
            return usual;
        }
        List<DayOfWeek> days = postingDays.stream().sorted().toList();
        return IntStream.range(0, days.size())
                .filter(place -> place % 2 == 0)
                .mapToObj(days::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
