package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that a member's Home tab shows, at one moment.
 *
 * @param now the moment
 * @param today its date in the member's zone
 * @param numbers what the member has done so far
 * @param activity how many answers the member gave on each date since {@link #firstDay}; dates without any are absent
 * @param weakest the cards that the member is likeliest to have forgotten, the likeliest first, five at most
 * @param listed whether the member is listed on leaderboards
 * @param nudged whether the member is reminded when cards are due
 */
public record Home(
        Instant now,
        LocalDate today,
        MemberNumbers numbers,
        Map<LocalDate, Integer> activity,
        List<Card> weakest,
        boolean listed,
        boolean nudged) {
    /** How many weeks {@link #activity} covers, this one included. */
    public static final int WEEKS = 12;

    public Home {
        activity = Map.copyOf(activity);
        weakest = List.copyOf(weakest);
    }

    /** The Monday on which {@link #activity} begins. */
    public LocalDate firstDay() {
        return firstDay(today);
    }

    static LocalDate firstDay(LocalDate today) {
        return today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(WEEKS - 1L);
    }
}
