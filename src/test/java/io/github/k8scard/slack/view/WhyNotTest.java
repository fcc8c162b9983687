package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.Streak;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.round.Response.Chosen;
import io.github.k8scard.round.Response.Revealed;
import io.github.k8scard.round.Round;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What somebody is told of the wrong choice that they picked. */
class WhyNotTest {
    private static final String WHY = "The quota does not name limits.cpu.";
    private static final String OF_ANOTHER = "That Pod would be Pending.";
    private static final Round ROUND = Samples.daily(Samples.full());

    /** The position of the choice that has {@link #WHY}. */
    private static final Chosen WRONG = new Chosen(3);

    static Stream<JsonNode> results() {
        var practised = Samples.showing(Samples.full(), Optional.empty());
        var late = Samples.result(ROUND, WRONG, 0, Optional.of(new Streak(0, 3, 0, 0, 0)));
        return Stream.of(
                Payload.of(ResultView.of(Samples.result(ROUND, WRONG, 0, Optional.empty()))),
                Payload.of(ResultView.of(late)),
                Payload.of(ResultView.of(Samples.again(ROUND, WRONG, 0))),
                Payload.of(ResultView.modal(Samples.again(ROUND, WRONG, 0))),
                Payload.of(PracticeView.of(Samples.practised(practised, WRONG, false))),
                Payload.of(PracticeView.of(Samples.practised(practised, WRONG, true))),
                Payload.of(PracticeView.modal(Samples.practised(practised, WRONG, true))));
    }

    @ParameterizedTest
    @MethodSource("results")
    void it_stands_between_the_pick_and_the_right_choice_once(JsonNode result) {
        assertThat(Accepted.problems(result)).isEmpty();
        String read = read(result);
        assertThat(read)
                .containsSubsequence("You picked *D*: Its CPU limit\n" + WHY + "\n", "The answer is *C*", "LimitRange")
                .containsOnlyOnce(WHY)
                .doesNotContain(OF_ANOTHER);
        if (result.has("text")) {
            assertThat(result.path("text").stringValue())
                    .containsSubsequence("You picked D: Its CPU limit. " + WHY + " The answer is C", "LimitRange")
                    .containsOnlyOnce(WHY);
        }
    }

    @Test
    void nobody_else_reads_it() {
        var streak = Optional.<Streak>empty();
        assertThat(Stream.of(
                                ResultView.of(Samples.result(ROUND, new Chosen(2), 10, streak)),
                                ResultView.of(Samples.result(ROUND, new Chosen(1), 0, streak)),
                                ResultView.of(Samples.result(ROUND, new Revealed(), 0, streak)),
                                Samples.open(ROUND, Optional.empty(), 3),
                                ClosedCardView.of(ROUND, Samples.tally(ROUND.card(), 5, "Ada")))
                        .map(message -> Payload.of(message).toString().replace("`", "")))
                .allSatisfy(sent -> assertThat(sent).doesNotContain(WHY, OF_ANOTHER));
    }

    @Test
    void no_sentence_is_said_twice() {
        assertThat(readWrong("It waits for ever. It *never* ends."))
                .containsSubsequence("❌", "It waits for ever.", "The answer is *C*: It ends", "So it goes.")
                .containsOnlyOnce("It waits for ever.")
                .containsOnlyOnce("never");
    }

    @Test
    void what_the_right_choice_says_is_left_to_it() {
        assertThat(readWrong("It ends at once."))
                .contains("You picked *D*: It waits\nThe answer is *C*: It ends at once. Nothing waits.")
                .containsOnlyOnce("It ends at once.");
    }

    private static String readWrong(String why) {
        Card card = new TestCard("a-card")
                .asks("What happens?", "It ends at once. Nothing waits.")
                .choices(new Choices(
                        "It ends at once",
                        List.of(
                                new WrongChoice("It waits", Optional.of(why)),
                                WrongChoice.of("It fails"),
                                WrongChoice.of("It starts anew"))))
                .explanation("It waits for ever. So it goes.")
                .made();
        return read(Payload.of(ResultView.of(Samples.result(Samples.daily(card), WRONG, 0, Optional.empty()))));
    }

    private static String read(JsonNode result) {
        return String.join("\n", ReadAloud.lines(result)).replace("`", "");
    }
}
