package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.curation.OddCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the cards that may be asked somebody should look at. */
class CardsToReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);

    @Test
    void cards_that_are_still_asked_are_found_by_their_date_and_by_the_answers_in_their_workspace() {
        List<Card> cards = List.of(
                new TestCard("fine").made(),
                new TestCard("due").reviewBy(TODAY.minusDays(1)).made(),
                new TestCard("hard").made());
        for (String row : List.of("'T1', 'hard', 2", "'T1', 'retired', 2", "'T2', 'fine', 2")) {
            database.execute("insert into card_count values (" + row + ", 30, 0, 0, 0, 0, 9, 0, 0, 3, null)");
        }
        var review = new CardsToReview(new CurrentDecks(TestDecks.of(cards)));
        List<OddCard> odd = database.read(tables -> review.of(tables, "T1", TODAY));
        assertThat(odd).extracting(OddCard::cardId).containsExactly("hard", "due");
        assertThat(odd.get(0).why().get(0).words()).isEqualTo("6% known of 32 answers");
    }
}
