package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.round.Response.Chosen;
import io.github.k8scard.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The deck that ships, every card in every form. */
class EveryCardTest {
    /** Lists say with the same character how much more there is. */
    private static final Pattern CUT = Pattern.compile(Escaped.ELLIPSIS + "(?! and \\d+ more)");

    private static final List<String> BUTTONS = List.of("Next card", "My progress");

    @Test
    void every_card_is_accepted_in_every_form_and_nothing_is_cut_short() {
        for (Card card : Samples.DECK.cards()) {
            for (JsonNode payload : forms(card)) {
                assertThat(Accepted.problems(payload)).as(card.id()).isEmpty();
                assertThat(Payload.shown(payload))
                        .as(card.id())
                        .filteredOn(shown -> !shown.equals("Forget me…"))
                        .noneMatch(shown -> CUT.matcher(shown).find());
            }
        }
    }

    private static List<JsonNode> forms(Card card) {
        Round round = Samples.daily(card);
        var forms = new ArrayList<>(HostileTextTest.forms(card, "Ada", Samples.tally(card, 60, "Ada")));
        for (int answers : List.of(1, 500)) {
            forms.add(Payload.of(ClosedCardView.of(round, Samples.tally(card, answers, "Ada"))));
        }
        return forms;
    }

    @Test
    void no_result_says_a_sentence_twice() {
        for (Card card : Samples.DECK.cards()) {
            var round = Samples.daily(card);
            CardText.positions(round.order()).forEach(position -> {
                var result = Samples.result(round, new Chosen(position), 0, Optional.empty());
                assertThat(Payload.shown(Payload.of(ResultView.of(result)).path("blocks"))
                                .flatMap(text -> Stream.of(text.split("(?<=[.!?])\\s+|\n")))
                                .filter(sentence -> !BUTTONS.contains(sentence)))
                        .as("%s, %d", card.id(), position)
                        .doesNotHaveDuplicates();
            });
        }
    }
}
