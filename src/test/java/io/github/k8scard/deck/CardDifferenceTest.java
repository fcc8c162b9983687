package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two texts of a card differ, in words. */
class CardDifferenceTest {
    private static final Card CARD =
            new TestCard("pod").choices("one", List.of("two", "three")).made();

    @Test
    void each_field_that_differs_is_named_in_the_order_of_a_card() {
        Card other = TestCard.like(CARD)
                .asks("Another question?", "another answer")
                .tags(List.of("storage"))
                .choices("one", List.of("three", "two"))
                .made();
        assertThat(CardDifference.between(CARD, other))
                .containsExactly("the question", "the choices", "the answer", "the tags");
    }

    @Test
    void the_places_of_choices_make_no_difference() {
        var wrong = List.of(WrongChoice.of("two"), WrongChoice.of("three"));
        Card mended = TestCard.like(CARD).choices(new Choices("one", wrong, 2)).made();
        assertThat(CardDifference.between(CARD, mended)).isEmpty();
    }
}
