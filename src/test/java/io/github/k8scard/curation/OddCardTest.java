package io.github.k8scard.curation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cards somebody should look at. */
class OddCardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Card CARD = new TestCard("a").made();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0  | 0 |
            5  | 14 | 0 |
            5  | 15 | 0 | 25% known of 20 answers
            6  | 14 | 0 |
            0  | 10 | 10 | 0% known of 20 answers
            0  | 20 | 0 | 0% known of 20 answers
            19 | 1  | 0 |
            20 | 1  | 0 | over 95% known of 21 answers
            20 | 0  | 0 | 100% known of 20 answers
            19 | 0  | 0 |
            """)
    void a_hit_rate_is_odd_under_30_and_over_95_percent_from_20_answers_on(
            int right, int wrong, int revealed, String words) {
        var count = new CardCount(new AnswerCount(right, wrong, revealed, 0, 0), 0, MissedBy.NONE);
        assertThat(words(CARD, count)).isEqualTo(words == null ? List.of() : List.of(words));
    }

    @Test
    void a_self_grade_is_known_unless_it_is_again() {
        var count = new CardCount(new AnswerCount(0, 0, 0, 20, 5), 20, MissedBy.NONE);
        assertThat(words(CARD, count)).containsExactly("25% known of 20 answers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 1 | 1 | 1 member has not known it 8 times or more
            9  | 2 | 2 | 2 members have not known it 8 times or more
            4  | 4 | 0 |
            5  | 3 | 0 | 3 of 5 members did not know it at least twice
            6  | 3 | 0 |
            6  | 4 | 1 | 4 of 6 members did not know it at least twice
            """)
    void a_leech_was_missed_eight_times_by_one_or_twice_by_most_of_five(
            int members, int twice, int often, String words) {
        var count = new CardCount(AnswerCount.NONE, 0, new MissedBy(members, twice, often));
        assertThat(words(CARD, count)).isEqualTo(words == null ? List.of() : List.of(words));
    }

    @Test
    void a_card_is_to_be_reviewed_once_its_date_has_passed() {
        assertThat(words(dueOn("a", TODAY), CardCount.NONE)).isEmpty();
        assertThat(words(dueOn("a", TODAY.minusDays(1)), CardCount.NONE))
                .containsExactly("to be reviewed by 22 Nov 2026");
    }

    @Test
    void the_worst_comes_first_and_of_equals_the_one_with_more_reasons() {
        var wrong = new CardCount(new AnswerCount(1, 30, 0, 0, 0), 0, MissedBy.NONE);
        var leech = new CardCount(AnswerCount.NONE, 0, new MissedBy(3, 1, 1));
        var easy = new CardCount(new AnswerCount(40, 0, 0, 0, 0), 0, MissedBy.NONE);
        var cards = List.of(
                new TestCard("fine").made(),
                new TestCard("easy").made(),
                dueOn("due", TODAY.minusYears(1)),
                new TestCard("leech").made(),
                new TestCard("wrong").made(),
                dueOn("wrong-and-due", TODAY.minusDays(1)));
        var counts = Map.of("easy", easy, "leech", leech, "wrong", wrong, "wrong-and-due", wrong);
        var odd = OddCard.among(cards, counts, TODAY);
        assertThat(odd).extracting(OddCard::cardId).containsExactly("wrong-and-due", "wrong", "leech", "due", "easy");
        assertThat(odd.get(0).why()).extracting(Oddity::kind).containsExactly(OddKind.RARELY_KNOWN, OddKind.REVIEW_DUE);
    }

    private static Card dueOn(String id, LocalDate date) {
        return new TestCard(id).reviewBy(date).made();
    }

    private static List<String> words(Card card, CardCount count) {
        return OddCard.among(List.of(card), Map.of(card.id(), count), TODAY).stream()
                .flatMap(odd -> odd.why().stream())
                .map(Oddity::words)
                .toList();
    }
}
