package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardNow;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people picked of a card, whatever was mended of it. Right answers pick the first place, wrong ones the third. */
@ParameterizedClass
@EnumSource(Engine.class)
final class PicksOfCardTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final Card OLD =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card TYPO =
            TestCard.like(OLD).explanation("Without a typo.").made();
    private static final Card THIRD_IS_RIGHT = TestCard.like(OLD)
            .choices(new Choices("3", List.of(WrongChoice.of("one"), WrongChoice.of("two")), 2))
            .made();

    private final TestDatabase database;
    private Instant now = NOW;

    PicksOfCardTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
    }

    @Test
    void what_was_picked_before_a_mend_is_told_by_the_place_of_the_choice() {
        picked(OLD, Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG);
        assertThat(picks(OLD)).containsExactly(1, 0, 2);
        mend(OLD, OLD, TYPO);
        assertThat(picks(TYPO)).containsExactly(1, 0, 2);
        picked(TYPO, Verdict.WRONG);
        mend(OLD, TYPO, THIRD_IS_RIGHT);
        picked(THIRD_IS_RIGHT, Verdict.WRONG);
        assertThat(picks(THIRD_IS_RIGHT)).containsExactly(1, 0, 4);
    }

    @Test
    void once_the_file_has_caught_up_they_stay_with_their_choice_and_so_they_do_after_the_next_mend() {
        picked(OLD, Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG);
        mend(OLD, OLD, THIRD_IS_RIGHT);
        Card inFile = THIRD_IS_RIGHT.asInFile();
        var next = TestCard.like(THIRD_IS_RIGHT).explanation("And why.").made();
        mend(inFile, THIRD_IS_RIGHT, next);
        assertThat(picks(next)).containsExactly(1, 0, 2);
    }

    @Test
    void what_the_file_says_otherwise_has_picks_of_its_own() {
        picked(OLD, Verdict.RIGHT, Verdict.WRONG);
        mend(OLD, OLD, TYPO);
        Card other = TestCard.like(OLD).choices("four", List.of("five", "six")).made();
        assertThat(picks(other)).containsExactly(0, 0, 0);
        assertThat(picks(new TestCard("pod").made())).isEmpty();
    }

    private void mend(Card inFile, Card before, Card after) {
        database.write(tables -> {
            Optional<CardEdit> latest = tables.cardEdits().latest("T1").stream().findFirst();
            var now = new CardNow(Optional.of(inFile), latest);
            assertThat(now.asked()).contains(before);
            tables.cardEdits().append("T1", now.mended(after, "UADA", NOW));
        });
    }

    private void picked(Card text, Verdict... verdicts) {
        database.write(tables -> {
            for (Verdict verdict : verdicts) {
                long showing = Samples.shown(tables, ANNA, "pod", NOW);
                tables.answers().appendIfFirst(Samples.practised(showing, ANNA, "pod", MONDAY, verdict), text);
            }
        });
    }

    private List<Integer> picks(Card card) {
        return database.read(tables -> {
            tables.cardCounts().countNext(100, now);
            now = now.plus(Duration.ofMinutes(1));
            tables.cardCounts().countNext(100, now);
            return new PicksOfCard(card, tables.cardEdits().ofCard("T1", "pod")).in(tables, "T1");
        });
    }
}
