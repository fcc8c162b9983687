package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeckNewsTest {
    private static final List<String> NAMES = List.of("deck.json", "team.json");

    private static Decks decks(List<Card> first, List<Card> second) {
        return new Decks(
                List.of(new Deck("First", "en", "nothing", first), new Deck("Second", "en", "nothing", second)));
    }

    private static Card card(String id) {
        return new TestCard(id).made();
    }

    private static Card changed(String id) {
        return new TestCard(id).asks("Why " + id + "?", "Because").made();
    }

    @Test
    void new_changed_and_retired_cards_are_counted_for_each_file_that_has_any() {
        var before = decks(List.of(card("a"), card("b"), card("c")), List.of(card("d")));
        var after = decks(List.of(changed("a"), card("e"), card("f"), card("g")), List.of(card("d")));

        assertThat(DeckNews.lines(NAMES, before, after))
                .containsExactly("deck.json: 4 cards; 3 new, 1 changed, 2 retired");
    }

    @Test
    void a_card_that_moves_is_neither_new_nor_retired() {
        var before = decks(List.of(card("a"), card("b")), List.of(card("c")));

        assertThat(DeckNews.lines(NAMES, before, decks(List.of(card("a")), List.of(card("b"), changed("c")))))
                .containsExactly(
                        "deck.json: 1 card; none of them new, changed or retired", "team.json: 2 cards; 1 changed");
        assertThat(DeckNews.lines(NAMES, before, decks(List.of(card("b"), card("a")), List.of(card("c")))))
                .containsExactly("deck.json: 2 cards; none of them new, changed or retired");
    }

    @Test
    void what_says_the_same_is_no_news() {
        assertThat(DeckNews.lines(
                        NAMES,
                        decks(List.of(card("a")), List.of(card("b"))),
                        decks(List.of(card("a")), List.of(card("b")))))
                .isEmpty();
    }
}
