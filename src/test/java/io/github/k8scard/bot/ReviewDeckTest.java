package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever looks after the cards is shown of them. */
class ReviewDeckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final Card FINE = new TestCard("fine").made();
    private static final Card DUE =
            new TestCard("due").reviewBy(TODAY.minusDays(1)).made();
    private static final Card HARD = new TestCard("hard").made();

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final CurrentDecks decks = TestDecks.current(List.of(FINE, DUE, HARD));
    private final Directory directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final ReviewDeck reviewDeck = new ReviewDeck(
            database.database(),
            directory,
            decks,
            new ReadFlags(database.database(), directory, decks, new Curators(new Admins(Set.of("UADA")))));

    @Test
    void cards_that_are_still_asked_are_found_by_their_date_and_by_the_answers_in_their_workspace() {
        for (String row : List.of("'T1', 'hard', 2", "'T1', 'retired', 2", "'T2', 'fine', 2")) {
            database.execute("insert into card_count values (" + row + ", 30, 0, 0, 0, 0, 9, 0, 0, 3, null)");
        }
        var odd = reviewDeck.of(ADA, NOW).odd();
        assertThat(odd).extracting(one -> one.card().id()).containsExactly("hard", "due");
        assertThat(odd.get(0).odd().why().get(0).words()).isEqualTo("6% known of 32 answers");
    }

    @Test
    void what_is_flagged_suggested_and_contested_is_there_too() {
        database.database().useTransaction(tables -> {
            tables.workspaces().save("T1", "Acme", "UBOT", NOW);
            tables.members().meet(BEN);
            tables.flags().add(BEN, FINE, FlagReason.TYPO, "", NOW);
            tables.suggestedCards().add(BEN, new TestCard("new").made(), false, NOW);
        });
        Card here = TestCard.like(HARD).explanation("Here.").made();
        Card inFile = TestCard.like(HARD).explanation("In the file.").made();
        decks.edit(List.of(new CardEdit(
                1, "hard", EditKind.MENDED, Optional.of(HARD), Optional.of(HARD), Optional.of(here), "UADA", NOW)));
        decks.replace(TestDecks.of(List.of(FINE, DUE, inFile)));
        var review = reviewDeck.of(ADA, NOW);
        assertThat(review.flagged().flagged()).hasSize(1);
        assertThat(review.suggested()).hasSize(1);
        assertThat(review.contested())
                .singleElement()
                .satisfies(contested -> assertThat(contested.inFile()).isEqualTo(inFile));
    }

    @Test
    void nobody_else_sees_it() {
        assertThatThrownBy(() -> reviewDeck.of(BEN, NOW)).isInstanceOf(Mistake.class);
    }
}
