package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static io.github.k8scard.memory.PracticeRun.DAILY;
import static io.github.k8scard.memory.PracticeRun.MORE;
import static io.github.k8scard.memory.PracticeRun.WEAKEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.memory.PracticeQueue.ShownToday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PracticeQueueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final ShownToday NOTHING_SHOWN = new ShownToday(Set.of(), Set.of());
    /** At a retention of 0.9 a card is due after as many days as its stability. */
    private static final double RETENTION = 0.9;

    private final PracticeQueue queue = new PracticeQueue(new Fsrs(), RETENTION, PracticeLimits.DEFAULT);
    private final List<Card> deck = new ArrayList<>();
    private final Map<String, Remembered> memories = new HashMap<>();
    /** The member's; absent where nobody may ask for it. */
    private Optional<Ability> ability = Optional.of(new Ability(0.5));

    @Test
    void a_due_card_comes_before_a_new_one() {
        fresh("new", 1);
        known("due", 5, TODAY.minusDays(5));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("due");
    }

    @Test
    void of_the_due_cards_the_likeliest_forgotten_comes_first() {
        known("a-little", 5, TODAY.minusDays(6));
        known("most", 5, TODAY.minusDays(20));
        known("somewhat", 5, TODAY.minusDays(9));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("most");
    }

    @Test
    void equally_forgotten_cards_come_by_id() {
        known("zebra", 5, TODAY.minusDays(9));
        known("ant", 5, TODAY.minusDays(9));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("ant");
    }

    @Test
    void a_due_card_says_how_likely_it_is_still_known() {
        known("due", 5, TODAY.minusDays(5));
        assertThat(next(NOTHING_SHOWN))
                .isInstanceOfSatisfying(
                        Practice.Known.class,
                        due -> assertThat(due.retrievability()).isBetween(0.899, 0.901));
    }

    @Test
    void a_card_is_due_from_its_date_on_and_not_before() {
        known("tomorrow", 5, TODAY.minusDays(4));
        assertThat(next(NOTHING_SHOWN)).isEqualTo(new Practice.Done(Optional.of(TOMORROW), 1, false, true, true));
        assertThat(shown(queue.next(DAILY, deck, memories, Set.of(), NOTHING_SHOWN, this::ability, TOMORROW)))
                .isEqualTo("tomorrow");
    }

    @Test
    void of_the_new_cards_one_comes_that_suits_the_member_then_the_first_of_the_deck() {
        fresh("easy", 1);
        fresh("hard", 3);
        fresh("zebra", 2);
        fresh("ant", 2);
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("zebra");
        ability = Optional.of(new Ability(-2));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("easy");
        ability = Optional.of(new Ability(2.5));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("hard");
        assertThat(shown(queue.next(MORE, deck, memories, Set.of(), NOTHING_SHOWN, this::ability, TODAY)))
                .isEqualTo("hard");
        assertThat(shown(named(Set.of()))).isEqualTo("hard");
    }

    @Test
    void of_the_difficulties_only_those_compete_of_which_a_card_may_be_shown() {
        fresh("easy", 1);
        fresh("hard", 3);
        ability = Optional.of(new Ability(0));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("easy");
        assertThat(shown(next(with(others(9, 3), "hard", true)))).isEqualTo("hard");
        memories.put("easy", new Remembered(new Memory(400, 5), TODAY));
        assertThat(shown(next(NOTHING_SHOWN))).isEqualTo("hard");
    }

    @Test
    void what_suits_the_member_is_of_no_account_where_no_new_card_is_next() {
        ability = Optional.empty();
        known("due", 5, TODAY.minusDays(5));
        assertThat(next(NOTHING_SHOWN)).isInstanceOf(Practice.Known.class);
        fresh("new", 1);
        assertThat(next(NOTHING_SHOWN)).isInstanceOf(Practice.Known.class);
        assertThat(named(Set.of())).isInstanceOf(Practice.Known.class);
        assertThat(weakest()).isInstanceOf(Practice.Known.class);
        assertThat(next(others(10, 4))).isInstanceOf(Practice.Done.class);
    }

    @Test
    void skipped_cards_are_left_out() {
        known("open", 5, TODAY.minusDays(5));
        fresh("also-open", 1);
        fresh("new", 2);
        assertThat(shown(queue.next(
                        DAILY, deck, memories, Set.of("open", "also-open"), NOTHING_SHOWN, this::ability, TODAY)))
                .isEqualTo("new");
    }

    @Test
    void after_ten_cards_it_is_enough_for_today() {
        known("due", 5, TODAY.minusDays(5));
        assertThat(shown(next(others(9, 0)))).isEqualTo("due");
        assertThat(next(others(10, 0))).isEqualTo(new Practice.Done(Optional.of(TOMORROW), 1, true, true, true));
    }

    @Test
    void after_four_new_cards_only_due_ones_come() {
        fresh("new", 1);
        assertThat(shown(next(others(3, 3)))).isEqualTo("new");
        assertThat(next(others(4, 4))).isEqualTo(new Practice.Done(Optional.empty(), 0, true, false, false));
        known("due", 5, TODAY.minusDays(5));
        assertThat(shown(next(others(4, 4)))).isEqualTo("due");
    }

    @Test
    void a_card_shown_today_and_not_answered_can_be_shown_again_when_the_others_are_enough() {
        fresh("another", 1);
        fresh("new", 1);
        assertThat(shown(next(with(others(3, 3), "new", true)))).isEqualTo("new");
        assertThat(shown(next(with(others(2, 2), "new", true)))).isEqualTo("another");
        known("worse", 5, TODAY.minusDays(20));
        known("due", 5, TODAY.minusDays(5));
        assertThat(shown(next(with(others(9, 0), "due", false)))).isEqualTo("due");
        assertThat(shown(next(with(others(9, 3), "new", true)))).isEqualTo("new");
    }

    @Test
    void an_answered_card_counts_for_the_rest_of_the_day() {
        known("answered", 5, TODAY);
        fresh("new", 1);
        assertThat(next(with(others(3, 3), "answered", true)))
                .isEqualTo(new Practice.Done(Optional.of(TODAY.plusDays(5)), 1, true, false, true));
    }

    @Test
    void a_member_who_wants_to_go_on_can() {
        fresh("new", 1);
        assertThat(shown(queue.next(MORE, deck, memories, Set.of(), others(50, 20), this::ability, TODAY)))
                .isEqualTo("new");
    }

    @Test
    void when_nothing_is_left_the_next_date_is_that_of_the_first_due_card() {
        known("in-a-week", 9, TODAY.minusDays(2));
        known("in-a-month", 40, TODAY.minusDays(10));
        assertThat(next(NOTHING_SHOWN))
                .isEqualTo(new Practice.Done(Optional.of(TODAY.plusDays(7)), 1, false, true, true));
    }

    @Test
    void whatever_is_left_and_what_comes_due_by_then_counts_for_the_next_date() {
        known("left-over", 5, TODAY.minusDays(9));
        known("due-tomorrow", 5, TODAY.minusDays(4));
        known("in-a-week", 9, TODAY.minusDays(2));
        fresh("new", 1);
        assertThat(next(others(10, 4))).isEqualTo(new Practice.Done(Optional.of(TOMORROW), 2, true, true, true));
    }

    @Test
    void of_a_named_topic_the_due_come_first_then_the_new_then_the_rest_whatever_the_day_has_brought() {
        known("solid", 400, TODAY.minusDays(1));
        known("shaky", 9, TODAY.minusDays(2));
        fresh("new", 1);
        known("due", 5, TODAY.minusDays(9));
        for (String id : List.of("due", "new", "shaky", "solid")) {
            assertThat(shown(named(Set.of()))).isEqualTo(id);
            memories.put(id, new Remembered(new Memory(400, 5), TODAY));
        }
        assertThat(named(Set.of()))
                .isInstanceOfSatisfying(
                        Practice.Done.class,
                        done -> assertThat(List.of(done.more(), done.weakest(), done.met()))
                                .containsExactly(false, false, true));
    }

    @Test
    void of_a_named_topic_too_what_an_open_round_asks_is_left_out() {
        fresh("open", 1);
        assertThat(named(Set.of("open"))).isEqualTo(new Practice.Done(Optional.empty(), 0, false, false, false));
    }

    private Practice named(Set<String> skip) {
        return queue.nextNamed(deck, memories, skip, this::ability, TODAY);
    }

    @Test
    void without_cards_there_is_no_next_date() {
        assertThat(next(NOTHING_SHOWN)).isEqualTo(new Practice.Done(Optional.empty(), 0, false, false, false));
    }

    @Test
    void a_card_answered_today_is_not_due_again_today() {
        Remembered forgotten = new Remembered(new Fsrs().first(Grade.AGAIN), TODAY);
        deck.add(card("forgotten", "pods", 1));
        memories.put("forgotten", forgotten);
        assertThat(next(NOTHING_SHOWN)).isEqualTo(new Practice.Done(Optional.of(TOMORROW), 1, false, false, true));
    }

    @Test
    void a_run_of_the_weakest_takes_what_is_not_due_too_and_leaves_out_what_was_answered_today() {
        known("solid", 400, TODAY.minusDays(1));
        known("shaky", 5, TODAY.minusDays(2));
        known("missed-just-now", 0.2, TODAY);
        fresh("new", 1);
        assertThat(shown(weakest())).isEqualTo("shaky");
        known("shaky", 5, TODAY);
        assertThat(shown(weakest())).isEqualTo("solid");
        known("solid", 400, TODAY);
        assertThat(weakest()).isEqualTo(new Practice.Done(Optional.of(TOMORROW), 1, true, false, true));
    }

    @Test
    void who_has_met_nothing_has_no_weakest_cards() {
        fresh("new", 1);
        assertThat(weakest()).isEqualTo(new Practice.Done(Optional.empty(), 0, true, false, false));
    }

    private Practice weakest() {
        return queue.next(WEAKEST, deck, memories, Set.of(), NOTHING_SHOWN, this::ability, TODAY);
    }

    private Practice next(ShownToday shown) {
        return queue.next(DAILY, deck, memories, Set.of(), shown, this::ability, TODAY);
    }

    private Ability ability() {
        return ability.orElseThrow();
    }

    private static String shown(Practice practice) {
        if (practice instanceof Practice.Known due) {
            return due.card().id();
        }
        return practice instanceof Practice.Fresh fresh ? fresh.card().id() : practice.toString();
    }

    /** So many cards shown today that were answered since, and so many of them new. */
    private static ShownToday others(int cards, int newCards) {
        return new ShownToday(ids(cards), ids(newCards));
    }

    private static Set<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "other-" + i).collect(Collectors.toSet());
    }

    private static ShownToday with(ShownToday others, String cardId, boolean isNew) {
        Set<String> cards = new HashSet<>(others.cards());
        cards.add(cardId);
        Set<String> newCards = new HashSet<>(others.newCards());
        if (isNew) {
            newCards.add(cardId);
        }
        return new ShownToday(cards, newCards);
    }

    private void fresh(String id, int difficulty) {
        deck.add(card(id, "pods", difficulty));
    }

    private void known(String id, double stability, LocalDate answered) {
        deck.add(card(id, "pods", 1));
        memories.put(id, new Remembered(new Memory(stability, 5), answered));
    }
}
