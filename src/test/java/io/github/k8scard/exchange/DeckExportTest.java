package io.github.k8scard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.EditedDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files and edits together, as files again. */
final class DeckExportTest {
    private static final Card POD =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card MENDED = TestCard.like(POD)
            .choices(new Choices("two", List.of(WrongChoice.of("one"), WrongChoice.of("three")), 1))
            .made();
    private static final Card NODE = new TestCard("node").made();
    private static final Card GONE = new TestCard("gone").made();
    private static final Card OWN = new TestCard("own").made();
    private static final Decks FILES = new Decks(
            List.of(new Deck("First", "en", "x", List.of(POD, NODE)), new Deck("Second", "de", "y", List.of(GONE))));
    private static final List<CardEdit> EDITS = List.of(
            edit("pod", EditKind.MENDED, Optional.of(POD), Optional.of(MENDED)),
            edit("gone", EditKind.RETIRED, Optional.of(GONE), Optional.empty()),
            edit("own", EditKind.ADDED, Optional.empty(), Optional.of(OWN)));

    @Test
    void without_edits_it_is_the_files() {
        var export = new DeckExport(FILES, List.of());
        assertThat(export.decks()).isEqualTo(FILES.decks());
        assertThat(export.changed()).isEmpty();
    }

    @Test
    void where_the_files_are_replaced_the_edits_have_no_effect_any_more() {
        var export = new DeckExport(FILES, EDITS);
        assertThat(export.changed()).containsExactly("gone", "own", "pod");
        assertThat(export.emptied()).containsExactly("Second");

        var replaced = new Decks(export.decks().stream()
                .map(deck -> DeckReader.read("x", DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8)))
                .toList());
        assertThat(EDITS).allMatch(edit -> edit.isIn(replaced.card(edit.cardId())));
        assertThat(EditedDecks.over(replaced, EDITS).cards().stream().map(Card::asInFile))
                .isEqualTo(replaced.cards())
                .containsExactly(MENDED.asInFile(), NODE, OWN);
        assertThat(new DeckExport(replaced, EDITS).changed()).isEmpty();
    }

    @Test
    void a_card_that_the_file_has_changed_too_is_told_and_is_as_it_is_asked() {
        Card otherwise = TestCard.like(POD).asks("Otherwise?", "Yes").made();
        var files = Decks.of(new Deck("First", "en", "x", List.of(otherwise, NODE)));
        var export = new DeckExport(files, List.of(EDITS.get(0)));
        assertThat(export.contested()).containsExactly("pod");
        assertThat(export.deck("First").orElseThrow().cards()).containsExactly(MENDED.asInFile(), NODE);
    }

    private static CardEdit edit(String id, EditKind kind, Optional<Card> inFile, Optional<Card> after) {
        return new CardEdit(1, id, kind, inFile, inFile, after, "UADA", Instant.EPOCH);
    }
}
