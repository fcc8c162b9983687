package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextCardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final boolean REVIEW = true;
    private static final boolean NEW_CARD = false;
    private static final Reason NEW = new Reason.NewCard();
    private static final Reason LEAST_RECENT = new Reason.LeastRecent();

    private final List<Candidate> deck = new ArrayList<>();
    private final Map<String, Double> needs = new HashMap<>();
    private Difficulty suited = Difficulty.EASY;

    @Test
    void a_day_for_a_new_card_brings_one_that_the_channel_has_not_seen() {
        fiveSeen(0.9);
        unseen("fresh", "pods", 1);
        assertThat(chosen(NEW_CARD)).contains(choice("fresh", NEW));
    }

    @Test
    void a_day_for_a_review_brings_the_card_with_the_greatest_need() {
        fiveSeen(0.4);
        seen("forgotten", 8, 0.7);
        unseen("fresh", "pods", 1);
        assertThat(chosen(REVIEW)).contains(choice("forgotten", new Reason.Needed(0.7)));
    }

    @Test
    void until_five_cards_are_introduced_every_day_brings_a_new_one() {
        for (int i = 0; i < 4; i++) {
            seen("seen" + i, 10, 0.9);
        }
        unseen("fresh", "pods", 1);
        assertThat(chosen(REVIEW)).contains(choice("fresh", NEW));
        seen("fifth", 10, 0.9);
        assertThat(chosen(REVIEW)).contains(choice("fifth", new Reason.Needed(0.9)));
    }

    @Test
    void a_card_rests_for_a_week_however_great_its_need() {
        fiveSeen(0.1);
        seen("six-days-ago", 6, 1.0);
        seen("a-week-ago", 7, 0.2);
        assertThat(chosen(REVIEW)).contains(choice("a-week-ago", new Reason.Needed(0.2)));
    }

    @Test
    void if_none_is_rested_a_review_gives_way_to_a_new_card() {
        for (int days = 0; days <= 6; days++) {
            seen("posted-" + days, days, 0.9);
        }
        unseen("fresh", "pods", 1);
        assertThat(chosen(REVIEW)).contains(choice("fresh", NEW));
    }

    @Test
    void if_none_is_unseen_a_new_card_gives_way_to_a_review() {
        fiveSeen(0.4);
        seen("forgotten", 8, 0.7);
        assertThat(chosen(NEW_CARD)).contains(choice("forgotten", new Reason.Needed(0.7)));
    }

    @Test
    void if_none_is_rested_or_unseen_the_least_recently_posted_comes() {
        seen("today", 0, 0.9);
        seen("zebra", 6, 0.1);
        seen("ant", 6, 0.05);
        assertThat(chosen(REVIEW)).contains(choice("ant", LEAST_RECENT));
        assertThat(chosen(NEW_CARD)).contains(choice("ant", LEAST_RECENT));
    }

    @Test
    void a_deck_of_fewer_than_five_cards_goes_by_need_once_all_are_seen() {
        seen("known", 8, 0.1);
        seen("forgotten", 8, 0.6);
        assertThat(chosen(REVIEW)).contains(choice("forgotten", new Reason.Needed(0.6)));
    }

    @Test
    void a_new_card_is_of_the_difficulty_that_suits() {
        unseen("easy", "pods", 1);
        unseen("medium", "pods", 2);
        unseen("hard", "pods", 3);
        suited = Difficulty.MEDIUM;
        assertThat(chosen(NEW_CARD)).contains(choice("medium", NEW));
    }

    @Test
    void what_suits_is_asked_of_the_unseen_cards_alone() {
        fiveSeen(0.4);
        open("open");
        unseen("first", "pods", 3);
        unseen("second", "nodes", 2);
        var asked = new ArrayList<String>();
        NextCard.choose(
                deck,
                TODAY,
                NEW_CARD,
                unseen -> {
                    unseen.forEach(card -> asked.add(card.id()));
                    return Difficulty.MEDIUM;
                },
                NextCardTest::neededInVain);
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void need_is_asked_of_the_rested_cards_alone() {
        fiveSeen(0.4);
        seen("resting", 6, 1);
        open("open");
        var asked = new ArrayList<String>();
        NextCard.choose(deck, TODAY, REVIEW, NextCardTest::suitedInVain, rested -> {
            rested.forEach(card -> asked.add(card.id()));
            return needs;
        });
        assertThat(asked).containsExactly("seen0", "seen1", "seen2", "seen3", "seen4");
    }

    @Test
    void of_those_that_suit_that_of_the_topic_with_the_fewest_introduced_comes() {
        seen("a", "pods", 3, 0.5);
        seen("b", "pods", 3, 0.5);
        seen("c", "nodes", 3, 0.5);
        unseen("pod", "pods", 1);
        unseen("node", "nodes", 1);
        unseen("volume", "volumes", 2);
        assertThat(chosen(NEW_CARD)).contains(choice("node", NEW));
    }

    @Test
    void and_of_those_the_first_of_the_deck() {
        unseen("zebra", "pods", 1);
        unseen("ant", "nodes", 1);
        assertThat(chosen(NEW_CARD)).contains(choice("zebra", NEW));
    }

    @Test
    void where_nobody_ever_answered_the_least_recent_comes() {
        for (int days = 7; days <= 12; days++) {
            candidate("posted-" + days, "pods", 1, Optional.of(days), false);
        }
        assertThat(chosen(REVIEW)).contains(choice("posted-12", LEAST_RECENT));
    }

    @Test
    void equal_needs_are_settled_by_the_least_recently_posted() {
        fiveSeen(0.1);
        seen("recent", 8, 0.5);
        seen("older", 9, 0.5);
        assertThat(chosen(REVIEW)).contains(choice("older", new Reason.Needed(0.5)));
    }

    @Test
    void and_then_by_id() {
        fiveSeen(0.1);
        seen("zebra", 9, 0.5);
        seen("ant", 9, 0.5);
        assertThat(chosen(REVIEW)).contains(choice("ant", new Reason.Needed(0.5)));
    }

    @Test
    void needs_that_differ_by_rounding_only_are_equal() {
        fiveSeen(0.1);
        seen("recent", 8, 0.1 + 0.2);
        seen("older", 9, 0.3);
        assertThat(chosen(REVIEW)).contains(choice("older", new Reason.Needed(0.3)));
    }

    @Test
    void an_open_card_is_not_chosen_but_counts_as_introduced() {
        fiveSeen(0.1);
        deck.remove(0);
        open("open");
        unseen("fresh", "pods", 1);
        assertThat(chosen(REVIEW)).contains(choice("seen1", new Reason.Needed(0.1)));
    }

    @Test
    void if_all_introduced_cards_are_open_a_new_one_comes() {
        for (int i = 0; i < 5; i++) {
            open("open" + i);
        }
        unseen("fresh", "pods", 1);
        assertThat(chosen(REVIEW)).contains(choice("fresh", NEW));
    }

    @Test
    void there_is_nothing_to_choose_from_an_empty_deck_or_open_cards_alone() {
        assertThat(chosen(NEW_CARD)).isEmpty();
        open("open");
        assertThat(chosen(NEW_CARD)).isEmpty();
        assertThat(chosen(REVIEW)).isEmpty();
    }

    private Optional<String> chosen(boolean review) {
        return NextCard.choose(deck, TODAY, review, unseen -> suited, rested -> needs)
                .map(choice -> choice(choice.card().id(), choice.reason()));
    }

    private static Difficulty suitedInVain(List<Card> cards) {
        throw new AssertionError("asked in vain what suits of " + cards);
    }

    private static Map<String, Double> neededInVain(List<Card> cards) {
        throw new AssertionError("asked in vain what is needed of " + cards);
    }

    private static String choice(String id, Reason reason) {
        return id + ": " + reason;
    }

    private void fiveSeen(double need) {
        for (int i = 0; i < 5; i++) {
            seen("seen" + i, 7, need);
        }
    }

    private void seen(String id, int daysAgo, double need) {
        seen(id, "pods", daysAgo, need);
    }

    private void seen(String id, String topic, int daysAgo, double need) {
        candidate(id, topic, 1, Optional.of(daysAgo), false);
        needs.put(id, need);
    }

    private void open(String id) {
        candidate(id, "pods", 1, Optional.of(9), true);
        needs.put(id, 0.9);
    }

    private void unseen(String id, String topic, int difficulty) {
        candidate(id, topic, difficulty, Optional.empty(), false);
    }

    private void candidate(String id, String topic, int difficulty, Optional<Integer> daysAgo, boolean open) {
        deck.add(new Candidate(card(id, topic, difficulty), daysAgo.map(TODAY::minusDays), open));
    }
}
