package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which texts a mended card takes the place of. */
class LineageTest {
    private static final Card A =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card B = TestCard.like(A)
            .choices(new Choices("two", List.of(WrongChoice.of("one"), WrongChoice.of("three")), 1))
            .made();
    private static final Card C = TestCard.like(B).explanation("So it is.").made();

    @Test
    void a_mend_takes_the_place_of_the_text_before_it_and_of_those_before_that() {
        var lineage = only(mended(1, A, B), mended(2, B, C));
        assertThat(lineage.former()).containsExactlyInAnyOrder(CardJson.fingerprint(A), CardJson.fingerprint(B));
        assertThat(lineage.present()).isEqualTo(C);
        assertThat(lineage.right()).isEqualTo(1);
        assertThat(lineage.outdates(B)).isTrue();
        assertThat(lineage.outdates(C)).isFalse();
    }

    @Test
    void what_is_mended_back_outdates_only_what_was_between() {
        assertThat(only(mended(1, A, B), mended(2, B, A)).former()).containsExactly(CardJson.fingerprint(B));
    }

    @Test
    void a_mend_counts_though_the_card_was_retired_or_its_file_taken_since() {
        for (var kind : List.of(EditKind.FILE, EditKind.RETIRED, EditKind.ADDED)) {
            var lineage = only(mended(1, A, B), edit(2, kind, Optional.of(B), Optional.of(C)));
            assertThat(lineage.present()).as("%s", kind).isEqualTo(B);
            assertThat(lineage.outdates(A)).as("%s", kind).isTrue();
        }
        assertThat(Lineage.of(List.of())).isEmpty();
    }

    @Test
    void a_card_that_was_brought_back_goes_on_from_the_text_that_it_had() {
        var retired = edit(2, EditKind.RETIRED, Optional.of(B), Optional.empty());
        var back = edit(3, EditKind.MENDED, Optional.empty(), Optional.of(B));
        assertThat(only(mended(1, A, B), retired, back).outdates(A)).isTrue();
        assertThat(only(mended(1, A, B), retired, back, mended(4, B, C)).former())
                .containsExactlyInAnyOrder(CardJson.fingerprint(A), CardJson.fingerprint(B));
    }

    @Test
    void an_edit_that_is_kept_over_another_file_goes_on_from_itself() {
        var kept = only(mended(1, A, B), mended(2, B, B));
        assertThat(kept.edit().id()).isEqualTo(2);
        assertThat(kept.former()).containsExactly(CardJson.fingerprint(A));
    }

    @Test
    void a_text_that_is_asked_again_is_not_outdated() {
        var taken = new CardEdit(
                2, "pod", EditKind.FILE, Optional.of(A), Optional.of(B), Optional.empty(), "UADA", Instant.EPOCH);
        assertThat(only(mended(1, A, B), taken).former()).isEmpty();
    }

    @Test
    void a_mend_of_what_the_file_said_meanwhile_begins_another_one() {
        var file = TestCard.like(A).explanation("The file.").made();
        var both = Lineage.of(List.of(mended(1, A, B), mended(2, file, C)));
        assertThat(both).extracting(Lineage::present).containsExactly(C, B);
        assertThat(both.get(0).former()).containsExactly(CardJson.fingerprint(file));
        assertThat(both.get(1).former()).containsExactly(CardJson.fingerprint(A));
    }

    @Test
    void it_ends_where_the_number_of_choices_is_another() {
        var fewer = TestCard.like(A).choices("one", List.of("two")).made();
        var last = TestCard.like(fewer).explanation("Last.").made();
        assertThat(only(mended(1, A, fewer)).former()).isEmpty();
        assertThat(only(mended(1, A, fewer), mended(2, fewer, last)).former())
                .containsExactly(CardJson.fingerprint(fewer));
        var none = TestCard.like(A).withoutChoices().made();
        assertThat(only(mended(1, A, none)).right()).isEqualTo(-1);
    }

    private static Lineage only(CardEdit... edits) {
        assertThat(Lineage.of(List.of(edits))).hasSize(1);
        return Lineage.of(List.of(edits)).get(0);
    }

    private static CardEdit mended(long id, Card before, Card after) {
        return edit(id, EditKind.MENDED, Optional.of(before), Optional.of(after));
    }

    private static CardEdit edit(long id, EditKind kind, Optional<Card> before, Optional<Card> after) {
        return new CardEdit(id, "pod", kind, before, before, after, "UADA", Instant.EPOCH);
    }
}
