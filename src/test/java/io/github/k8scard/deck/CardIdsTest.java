package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardIdsTest {
    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a Pod?                                           | what-is-a-pod
            What does `kubectl drain` do?                            | what-does-kubectl-drain-do
            Who wins, the Pod's *own* limit or the `LimitRange`?     | who-wins-the-pods-own-limit-or-the-limitrange
            What do [the docs](https://kubernetes.io/docs/?a=b) say? | what-do-the-docs-say
            Où va le trafic d'un Service?                            | ou-va-le-trafic-dun-service
            ポッドとは何ですか                                         | card
            ???                                                      | card
            """)
    void an_id_is_made_of_the_words_of_the_question(String question, String id) {
        assertThat(CardIds.of(question, taken -> false)).isEqualTo(id);
    }

    @Test
    void a_long_question_ends_with_a_whole_word() {
        String id = CardIds.of(
                "Which of these does the scheduler look at first when it has to find a node for a Pod?",
                taken -> false);
        assertThat(id).isEqualTo("which-of-these-does-the-scheduler-look-at-first-when-it-has");
        assertThat(CardIds.of("x".repeat(200), taken -> false)).isEqualTo("x".repeat(60));
    }

    @Test
    void what_is_taken_gets_the_first_free_number_and_still_fits() {
        Set<String> taken = new HashSet<>(Set.of("what-is-a-pod", "what-is-a-pod-2", "x".repeat(60)));
        assertThat(CardIds.of("What is a Pod?", taken::contains)).isEqualTo("what-is-a-pod-3");
        assertThat(CardIds.of("x".repeat(60), taken::contains)).isEqualTo("x".repeat(58) + "-2");
        assertThat(CardIds.free("what-is-a-node", taken::contains)).isEqualTo("what-is-a-node");
        assertThat(CardIds.free("what-is-a-pod", taken::contains)).isEqualTo("what-is-a-pod-3");
    }

    @Test
    void whatever_is_asked_the_id_is_one() {
        var random = new SplittableRandom(7);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String question = random.ints(random.nextInt(80), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String id = CardIds.of(question, taken::contains);
            assertThat(id).matches(KEBAB_CASE).hasSizeLessThanOrEqualTo(60);
            assertThat(taken.add(id)).isTrue();
        }
    }
}
