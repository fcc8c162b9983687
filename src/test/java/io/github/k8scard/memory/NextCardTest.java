package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextCardTest {
    private static final LocalDate MONDAY_DATE = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY_DATE = MONDAY_DATE.plusDays(1);
    private static final Set<DayOfWeek> INTRODUCTION_DAYS = Set.of(MONDAY, WEDNESDAY);
    private static final Reason NEW = new Reason.NewCard();
    private static final Reason LEAST_RECENT = new Reason.LeastRecent();

    private final List<Candidate> deck = new ArrayList<>();

    @Test
    void an_introduction_day_brings_a_card_that_the_channel_has_not_seen() {
        fiveSeen(0.9);
        unseen("fresh", "pods", 1);
        assertThat(chosenOn(MONDAY_DATE)).contains(choice("fresh", NEW));
    }

    @Test
    void any_other_day_brings_the_card_with_the_greatest_need() {
        fiveSeen(0.4);
        seen("forgotten", 3, 0.7);
        unseen("fresh", "pods", 1);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("forgotten", new Reason.Needed(0.7)));
    }

    @Test
    void until_five_cards_are_introduced_every_day_brings_a_new_one() {
        for (int i = 0; i < 4; i++) {
            seen("seen" + i, 10, 0.9);
        }
        unseen("fresh", "pods", 1);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("fresh", NEW));
    }

    @Test
    void an_introduction_day_without_unseen_cards_is_like_any_other() {
        fiveSeen(0.4);
        seen("forgotten", 3, 0.7);
        assertThat(chosenOn(MONDAY_DATE)).contains(choice("forgotten", new Reason.Needed(0.7)));
    }

    @Test
    void a_deck_of_fewer_than_five_cards_goes_by_need_once_all_are_seen() {
        seen("known", 3, 0.1);
        seen("forgotten", 3, 0.6);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("forgotten", new Reason.Needed(0.6)));
    }

    @Test
    void of_the_unseen_cards_the_easiest_comes_first() {
        unseen("hard", "pods", 3);
        unseen("medium", "pods", 2);
        unseen("easy", "pods", 1);
        assertThat(chosenOn(MONDAY_DATE)).contains(choice("easy", NEW));
    }

    @Test
    void of_equally_easy_ones_that_of_the_topic_with_the_fewest_introduced() {
        seen("a", "pods", 3, 0.5);
        seen("b", "pods", 3, 0.5);
        seen("c", "nodes", 3, 0.5);
        unseen("pod", "pods", 1);
        unseen("node", "nodes", 1);
        unseen("volume", "volumes", 2);
        assertThat(chosenOn(MONDAY_DATE)).contains(choice("node", NEW));
    }

    @Test
    void and_of_those_the_first_of_the_deck() {
        unseen("zebra", "pods", 1);
        unseen("ant", "nodes", 1);
        assertThat(chosenOn(MONDAY_DATE)).contains(choice("zebra", NEW));
    }

    @Test
    void a_card_posted_yesterday_rests_however_great_its_need() {
        fiveSeen(0.1);
        seen("yesterday", 1, 1.0);
        seen("two-days-ago", 2, 0.2);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("two-days-ago", new Reason.Needed(0.2)));
    }

    @Test
    void if_all_were_posted_in_the_last_two_days_the_least_recent_comes() {
        seen("today", 0, 0.9);
        seen("yesterday", 1, 0.1);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("yesterday", LEAST_RECENT));
    }

    @Test
    void where_nobody_ever_answered_the_least_recent_comes() {
        for (int days = 2; days <= 7; days++) {
            candidate("posted-" + days, "pods", 1, Optional.of(days), OptionalDouble.empty(), false);
        }
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("posted-7", LEAST_RECENT));
    }

    @Test
    void equal_needs_are_settled_by_the_least_recently_posted() {
        fiveSeen(0.1);
        seen("recent", 3, 0.5);
        seen("older", 9, 0.5);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("older", new Reason.Needed(0.5)));
    }

    @Test
    void and_then_by_id() {
        fiveSeen(0.1);
        seen("zebra", 9, 0.5);
        seen("ant", 9, 0.5);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("ant", new Reason.Needed(0.5)));
    }

    @Test
    void needs_that_differ_by_rounding_only_are_equal() {
        fiveSeen(0.1);
        seen("recent", 3, 0.1 + 0.2);
        seen("older", 9, 0.3);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("older", new Reason.Needed(0.3)));
    }

    @Test
    void an_open_card_is_not_chosen_but_counts_as_introduced() {
        fiveSeen(0.1);
        deck.remove(0);
        candidate("open", "pods", 1, Optional.of(5), OptionalDouble.of(0.9), true);
        unseen("fresh", "pods", 1);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("seen1", new Reason.Needed(0.1)));
    }

    @Test
    void if_all_introduced_cards_are_open_a_new_one_comes() {
        for (int i = 0; i < 5; i++) {
            candidate("open" + i, "pods", 1, Optional.of(0), OptionalDouble.of(0.9), true);
        }
        unseen("fresh", "pods", 1);
        assertThat(chosenOn(TUESDAY_DATE)).contains(choice("fresh", NEW));
    }

    @Test
    void without_introduction_days_need_decides_every_day() {
        fiveSeen(0.4);
        unseen("fresh", "pods", 1);
        assertThat(NextCard.choose(deck, MONDAY_DATE, Set.of()).orElseThrow().reason())
                .isEqualTo(new Reason.Needed(0.4));
    }

    @Test
    void there_is_nothing_to_choose_from_an_empty_deck_or_open_cards_alone() {
        assertThat(chosenOn(MONDAY_DATE)).isEmpty();
        candidate("open", "pods", 1, Optional.of(0), OptionalDouble.of(0.9), true);
        assertThat(chosenOn(MONDAY_DATE)).isEmpty();
    }

    private Optional<String> chosenOn(LocalDate date) {
        return NextCard.choose(deck, date, INTRODUCTION_DAYS)
                .map(choice -> choice(choice.card().id(), choice.reason()));
    }

    private static String choice(String id, Reason reason) {
        return id + ": " + reason;
    }

    private void fiveSeen(double need) {
        for (int i = 0; i < 5; i++) {
            seen("seen" + i, 4, need);
        }
    }

    private void seen(String id, int daysBeforeTuesday, double need) {
        seen(id, "pods", daysBeforeTuesday, need);
    }

    private void seen(String id, String topic, int daysBeforeTuesday, double need) {
        candidate(id, topic, 1, Optional.of(daysBeforeTuesday), OptionalDouble.of(need), false);
    }

    private void unseen(String id, String topic, int difficulty) {
        candidate(id, topic, difficulty, Optional.empty(), OptionalDouble.empty(), false);
    }

    private void candidate(
            String id,
            String topic,
            int difficulty,
            Optional<Integer> daysBeforeTuesday,
            OptionalDouble need,
            boolean open) {
        deck.add(
                new Candidate(card(id, topic, difficulty), daysBeforeTuesday.map(TUESDAY_DATE::minusDays), need, open));
    }
}
