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
        var lineage = Lineage.of(List.of(mended(1, A, B), mended(2, B, C))).orElseThrow();
        assertThat(lineage.former()).containsExactlyInAnyOrder(CardJson.fingerprint(A), CardJson.fingerprint(B));
        assertThat(lineage.present()).isEqualTo(C);
        assertThat(lineage.right()).isEqualTo(1);
        assertThat(lineage.outdates(B)).isTrue();
        assertThat(lineage.outdates(C)).isFalse();
    }

    @Test
    void what_is_mended_back_outdates_only_what_was_between() {
        var lineage = Lineage.of(List.of(mended(1, A, B), mended(2, B, A))).orElseThrow();
        assertThat(lineage.former()).containsExactly(CardJson.fingerprint(B));
    }

    @Test
    void it_ends_where_somebody_took_the_word_of_the_file_or_retired_the_card() {
        for (var kind : List.of(EditKind.FILE, EditKind.RETIRED, EditKind.ADDED)) {
            var other = edit(2, kind, Optional.of(B), Optional.of(C));
            var last = TestCard.like(C).explanation("Last.").made();
            var lineage = Lineage.of(List.of(mended(1, A, B), other, mended(3, C, last)))
                    .orElseThrow();
            assertThat(lineage.former()).as("%s", kind).containsExactly(CardJson.fingerprint(C));
            assertThat(Lineage.of(List.of(mended(1, A, B), other))).isEmpty();
        }
        assertThat(Lineage.of(List.of())).isEmpty();
    }

    @Test
    void it_ends_where_the_file_said_something_else_meanwhile() {
        var file = TestCard.like(A).explanation("The file.").made();
        var lineage = Lineage.of(List.of(mended(1, A, B), mended(2, file, C))).orElseThrow();
        assertThat(lineage.former()).containsExactly(CardJson.fingerprint(file));
    }

    @Test
    void it_ends_where_the_number_of_choices_is_another() {
        var fewer = TestCard.like(A).choices("one", List.of("two")).made();
        assertThat(Lineage.of(List.of(mended(1, A, fewer))).orElseThrow().former())
                .isEmpty();
        var none = TestCard.like(A).withoutChoices().made();
        assertThat(Lineage.of(List.of(mended(1, A, none))).orElseThrow().right())
                .isEqualTo(-1);
    }

    @Test
    void a_card_that_was_brought_back_takes_the_place_of_nothing() {
        var back = edit(2, EditKind.MENDED, Optional.empty(), Optional.of(B));
        assertThat(Lineage.of(List.of(mended(1, A, B), back)).orElseThrow().former())
                .isEmpty();
    }

    private static CardEdit mended(long id, Card before, Card after) {
        return edit(id, EditKind.MENDED, Optional.of(before), Optional.of(after));
    }

    private static CardEdit edit(long id, EditKind kind, Optional<Card> before, Optional<Card> after) {
        return new CardEdit(id, "pod", kind, before, before, after, "UADA", Instant.EPOCH);
    }
}
