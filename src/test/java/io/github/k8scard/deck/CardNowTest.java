package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of one card as its file and its edits follow each other. */
class CardNowTest {
    private static final String ADA = "UADA";
    private static final Instant NOW = Instant.EPOCH;
    private static final Card FILE =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card MENDED = TestCard.like(FILE)
            .choices(new Choices("two", List.of(WrongChoice.of("one"), WrongChoice.of("three")), 1))
            .made();
    private static final Card THIRD =
            TestCard.like(FILE).explanation("A third thing.").made();

    private static CardNow card(Card inFile) {
        return new CardNow(Optional.of(inFile), Optional.empty());
    }

    private static CardNow after(CardEdit edit, Card inFile) {
        return new CardNow(Optional.of(inFile), Optional.of(edit));
    }

    private static CardNow withoutFile(CardEdit edit) {
        return new CardNow(Optional.empty(), Optional.of(edit));
    }

    private static CardEdit mended() {
        return card(FILE).mended(MENDED, ADA, NOW);
    }

    @Test
    void an_edit_that_its_file_caught_up_with_needs_no_decision() {
        CardNow caughtUp = after(mended(), MENDED.asInFile());
        assertThat(caughtUp.isContested()).isFalse();
        assertThat(caughtUp.asked())
                .as("the same, with the choices in their places")
                .contains(MENDED);
    }

    @Test
    void an_edit_that_its_file_caught_up_with_counts_only_over_the_file_from_before() {
        CardEdit caughtUp = mended().withFileCaughtUp();
        assertThat(after(caughtUp, MENDED.asInFile()).asked()).contains(MENDED);
        for (CardNow later : List.of(after(caughtUp, THIRD), after(caughtUp, FILE))) {
            assertThat(later.isContested()).isFalse();
        }
        assertThat(after(caughtUp, THIRD).asked()).contains(THIRD);
        assertThat(after(caughtUp, FILE).asked())
                .as("an older release has the old file")
                .contains(MENDED);
        assertThat(withoutFile(caughtUp).asked()).isEmpty();
    }

    @Test
    void a_retired_card_that_its_file_took_out_can_come_back_there_with_another_text() {
        CardEdit caughtUp = card(FILE).retired("pod", ADA, NOW).withFileCaughtUp();
        assertThat(withoutFile(caughtUp).asked()).isEmpty();
        assertThat(after(caughtUp, FILE).isRetired()).isTrue();
        assertThat(after(caughtUp, THIRD).asked()).contains(THIRD);
        assertThat(after(caughtUp, THIRD).isContested()).isFalse();
    }

    @Test
    void a_card_of_the_workspace_that_was_retired_stays_so_until_somebody_decides_about_a_file_that_has_it() {
        CardEdit added = withoutFile(card(FILE).retired("pod", ADA, NOW)).broughtBack(ADA, NOW);
        CardEdit retired = withoutFile(added).retired("pod", ADA, NOW);
        assertThat(retired.isCaughtUpBy(Optional.empty())).isFalse();
        assertThat(after(retired, FILE).isRetired()).isTrue();
        assertThat(after(retired, FILE).isContested()).isTrue();
    }

    @Test
    void a_card_of_the_workspace_that_comes_into_a_file_with_another_text_is_for_somebody_to_decide() {
        CardEdit added = withoutFile(card(FILE).retired("pod", ADA, NOW)).broughtBack(ADA, NOW);
        assertThat(after(added, THIRD).asked()).contains(FILE);
        assertThat(after(added, THIRD).isContested()).isTrue();
        assertThat(after(after(added, THIRD).fileTaken(ADA, NOW), THIRD).asked())
                .contains(THIRD);
    }

    @Test
    void a_card_of_the_workspace_that_came_into_a_file_is_what_the_file_says_and_its_own_without_it() {
        CardEdit added = withoutFile(card(FILE).retired("pod", ADA, NOW)).broughtBack(ADA, NOW);
        CardEdit mended = withoutFile(added).mended(MENDED, ADA, NOW);
        assertThat(mended.isCaughtUpBy(Optional.of(FILE))).isFalse();
        assertThat(mended.isCaughtUpBy(Optional.of(MENDED.asInFile()))).isTrue();
        CardEdit caughtUp = mended.withFileCaughtUp();
        assertThat(after(caughtUp, THIRD).asked()).contains(THIRD);
        assertThat(after(caughtUp, THIRD).isContested()).isFalse();
        assertThat(withoutFile(caughtUp).asked()).contains(MENDED);
    }

    @Test
    void an_edit_that_is_kept_over_another_file_is_contested_no_more_until_the_file_changes_again() {
        CardNow contested = after(mended(), THIRD);
        assertThat(contested.isContested()).isTrue();
        assertThat(contested.asked()).contains(MENDED);
        CardEdit kept = contested.kept(ADA, NOW);
        assertThat(after(kept, THIRD).isContested()).isFalse();
        assertThat(after(kept, THIRD).asked()).contains(MENDED);
        assertThat(after(kept, FILE).isContested()).isTrue();
    }

    @Test
    void where_the_file_is_taken_it_counts_now_and_whatever_it_says_later() {
        CardEdit taken = after(mended(), THIRD).fileTaken(ADA, NOW);
        assertThat(after(taken, THIRD).asked()).contains(THIRD);
        assertThat(after(taken, FILE).asked()).contains(FILE);
        assertThat(after(taken, FILE).isContested()).isFalse();
        assertThat(taken.before()).contains(MENDED);
    }

    @Test
    void a_card_comes_back_as_its_file_has_it_or_with_the_text_that_it_was_mended_to() {
        CardEdit retired = card(FILE).retired("pod", ADA, NOW);
        assertThat(after(retired, FILE).isRetired()).isTrue();
        CardEdit back = after(retired, FILE).broughtBack(ADA, NOW);
        assertThat(back.kind()).isEqualTo(EditKind.FILE);
        assertThat(after(back, FILE).asked()).contains(FILE);

        CardEdit mendedAndRetired = after(mended(), FILE).retired("pod", ADA, NOW);
        CardEdit mendedAgain = after(mendedAndRetired, FILE).broughtBack(ADA, NOW);
        assertThat(after(mendedAgain, FILE).asked()).contains(MENDED);
        assertThat(after(mendedAgain, FILE).isContested()).isFalse();
    }

    @Test
    void a_retirement_can_be_kept_over_a_file_that_changed() {
        CardNow contested = after(card(FILE).retired("pod", ADA, NOW), THIRD);
        assertThat(contested.isContested()).isTrue();
        CardNow kept = after(contested.kept(ADA, NOW), THIRD);
        assertThat(kept.isContested()).isFalse();
        assertThat(kept.isRetired()).isTrue();
        CardEdit back = kept.broughtBack(ADA, NOW);
        assertThat(after(back, THIRD).asked()).contains(FILE);
        CardEdit taken = contested.fileTaken(ADA, NOW);
        assertThat(after(taken, THIRD).asked()).contains(THIRD);
    }

    @Test
    void a_card_that_its_file_no_longer_has_comes_back_as_one_of_the_workspace() {
        CardEdit retired = card(FILE).retired("pod", ADA, NOW);
        CardEdit back = withoutFile(retired).broughtBack(ADA, NOW);
        assertThat(back.kind()).isEqualTo(EditKind.ADDED);
        assertThat(withoutFile(back).asked()).contains(FILE);
        assertThat(after(back, FILE).asked()).contains(FILE);
    }

    @Test
    void a_card_that_its_file_took_out_is_not_asked_whatever_it_was_mended_to() {
        assertThat(withoutFile(mended()).asked()).isEmpty();
        assertThat(withoutFile(mended()).isRetired()).isFalse();
    }

    @Test
    void of_a_card_the_same_is_asked_alone_and_among_all_decks() {
        Card other = new TestCard("other").made();
        for (CardEdit edit : List.of(
                mended(),
                card(FILE).retired("pod", ADA, NOW),
                after(mended(), THIRD).fileTaken(ADA, NOW))) {
            for (Card inFile : List.of(FILE, MENDED.asInFile(), THIRD)) {
                var all = EditedDecks.over(TestDecks.of(List.of(inFile, other)), List.of(edit));
                assertThat(all.card("pod")).isEqualTo(after(edit, inFile).asked());
            }
            var all = EditedDecks.over(TestDecks.of(List.of(other)), List.of(edit));
            assertThat(all.card("pod")).isEqualTo(withoutFile(edit).asked());
        }
    }
}
