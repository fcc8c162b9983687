package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The deck that ships, every card in every form. */
class EveryCardTest {
    /** Lists say with the same character how much more there is. */
    private static final Pattern CUT = Pattern.compile(Escaped.ELLIPSIS + "(?! and \\d+ more)");

    @Test
    void every_card_is_accepted_in_every_form() {
        for (Card card : Samples.DECK.cards()) {
            assertThat(Stream.of(1, 500)
                            .map(answers -> Samples.tally(card, answers, "Ada"))
                            .flatMap(tally -> HostileTextTest.forms(card, "Ada", tally).stream())
                            .flatMap(payload -> Accepted.problems(payload).stream()))
                    .as(card.id())
                    .isEmpty();
        }
    }

    @Test
    void no_card_is_cut_short() {
        for (Card card : Samples.DECK.cards()) {
            assertThat(HostileTextTest.forms(card, "Ada", Samples.tally(card, 60, "Ada")).stream()
                            .flatMap(Payload::shown))
                    .as(card.id())
                    .noneMatch(shown -> CUT.matcher(shown).find());
        }
    }
}
