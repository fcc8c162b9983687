package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.memory.PracticeTally.Try;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeTallyTest {

    /** Tries in their order: the card, and whether it was known. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 0, 0, ''",
        "a+, 1, 1, 0, ''",
        "a-, 1, 0, 0, a",
        "a+ b- c-, 3, 1, 0, b c",
        "b- c- b-, 2, 0, 0, c b",
        "b- c- b+, 2, 0, 1, c",
        "b- b- b+, 1, 0, 1, ''",
        "a+ a-, 1, 1, 0, a",
    })
    void each_card_counts_once_by_its_first_try_and_is_missed_by_its_latest(
            String tries, int cards, int known, int regained, String missed) {
        var tally = PracticeTally.of(Arrays.stream(tries.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new Try(one.substring(0, 1), one.endsWith("+") ? Grade.GOOD : Grade.AGAIN, false))
                .toList());
        assertThat(tally.cards()).isEqualTo(cards);
        assertThat(tally.known()).isEqualTo(known);
        assertThat(tally.regained()).isEqualTo(regained);
        assertThat(String.join(" ", tally.missed())).isEqualTo(missed);
    }

    @Test
    void what_a_member_graded_hard_was_known_and_is_not_called_right() {
        var tally = PracticeTally.of(List.of(new Try("a", Grade.HARD, true), new Try("b", Grade.AGAIN, false)));
        assertThat(tally).isEqualTo(new PracticeTally(2, 1, 0, true, List.of("b")));
        assertThat(PracticeTally.of(List.of())).isEqualTo(PracticeTally.NOTHING);
    }
}
