package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files and edits together. */
class EditedDecksTest {
    private static final Card POD =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card MENDED_POD = TestCard.like(POD)
            .choices(new Choices("two", List.of(WrongChoice.of("one"), WrongChoice.of("three")), 1))
            .made();
    private static final Card NODE = new TestCard("node").made();
    private static final Card OWN = new TestCard("own").made();
    private static final Decks FILES = TestDecks.of(List.of(POD, NODE));

    @Test
    void without_edits_the_files_are_what_is_asked() {
        assertThat(EditedDecks.over(FILES, List.of())).isSameAs(FILES);
    }

    @Test
    void a_mended_card_takes_the_place_of_the_files() {
        var asked = EditedDecks.over(FILES, List.of(mended(POD, MENDED_POD)));
        assertThat(asked.cards()).containsExactly(MENDED_POD, NODE);
    }

    @Test
    void an_edit_that_the_file_has_caught_up_with_is_gone() {
        var caughtUp = TestDecks.of(List.of(MENDED_POD.asInFile(), NODE));
        var edit = mended(POD, MENDED_POD);
        assertThat(edit.isIn(caughtUp.card("pod"))).isTrue();
        assertThat(edit.isContested(caughtUp.card("pod"))).isFalse();
        assertThat(EditedDecks.over(caughtUp, List.of(edit)).cards().stream().map(Card::asInFile))
                .isEqualTo(caughtUp.cards());
    }

    @Test
    void an_edit_counts_until_somebody_decides_where_the_file_says_a_third_thing() {
        var third = TestCard.like(POD).explanation("Something else.").made();
        var otherwise = TestDecks.of(List.of(third, NODE));
        var edit = mended(POD, MENDED_POD);
        assertThat(edit.isContested(otherwise.card("pod"))).isTrue();
        assertThat(EditedDecks.over(otherwise, List.of(edit)).cards()).containsExactly(MENDED_POD, NODE);
        var decided = new CardEdit(
                2,
                "pod",
                EditKind.FILE,
                Optional.of(third),
                Optional.of(MENDED_POD),
                Optional.of(third),
                "UADA",
                Instant.EPOCH);
        assertThat(decided.isContested(otherwise.card("pod"))).isFalse();
        assertThat(EditedDecks.over(otherwise, List.of(decided)).cards()).containsExactly(third, NODE);
    }

    @Test
    void a_retired_card_is_not_asked_and_a_deck_without_cards_is_none() {
        var retired = edit("pod", EditKind.RETIRED, Optional.of(POD), Optional.empty());
        assertThat(EditedDecks.over(FILES, List.of(retired)).cards()).containsExactly(NODE);
        var more = new Decks(
                List.of(new Deck("Pods", "en", "x", List.of(POD)), new Deck("Rest", "en", "x", List.of(NODE))));
        assertThat(EditedDecks.over(more, List.of(retired)).decks())
                .extracting(Deck::title)
                .containsExactly("Rest");
    }

    @Test
    void there_is_always_something_to_ask() {
        var both = List.of(
                edit("pod", EditKind.RETIRED, Optional.of(POD), Optional.empty()),
                edit("node", EditKind.RETIRED, Optional.of(NODE), Optional.empty()));
        assertThat(EditedDecks.over(FILES, both).cards()).containsExactly(POD, NODE);
    }

    @Test
    void a_card_of_the_workspace_is_in_a_deck_of_its_own() {
        var added = edit("own", EditKind.ADDED, Optional.empty(), Optional.of(OWN));
        var asked = EditedDecks.over(FILES, List.of(added));
        assertThat(asked.deckOf("own")).get().extracting(Deck::title).isEqualTo("Our cards");
        var exported = new Decks(List.of(FILES.decks().get(0), new Deck("Our cards", "en", "x", List.of(OWN))));
        assertThat(EditedDecks.over(exported, List.of(added)).cards()).isEqualTo(exported.cards());
    }

    @Test
    void a_card_of_the_workspace_joins_a_file_that_has_the_title_of_its_deck() {
        var ours = new Deck("Our cards", "en", "x", List.of(NODE));
        var added = edit("own", EditKind.ADDED, Optional.empty(), Optional.of(OWN));
        assertThat(EditedDecks.over(Decks.of(ours), List.of(added)).decks())
                .containsExactly(new Deck("Our cards", "en", "x", List.of(NODE, OWN)));
    }

    @Test
    void what_was_retired_of_a_card_that_the_file_no_longer_has_is_nothing() {
        var edit = mended(POD, MENDED_POD);
        assertThat(EditedDecks.over(TestDecks.of(List.of(NODE)), List.of(edit)).cards())
                .containsExactly(NODE);
    }

    private static CardEdit mended(Card inFile, Card after) {
        return edit(inFile.id(), EditKind.MENDED, Optional.of(inFile), Optional.of(after));
    }

    private static CardEdit edit(String id, EditKind kind, Optional<Card> inFile, Optional<Card> after) {
        return new CardEdit(1, id, kind, inFile, inFile, after, "UADA", Instant.EPOCH);
    }
}
