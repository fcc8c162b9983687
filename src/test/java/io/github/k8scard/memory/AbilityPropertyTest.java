package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Difficulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AbilityPropertyTest {
    private static final int CASES = 300;

    private final Random random = new Random(7);

    @Test
    void one_more_right_answer_never_lowers_it_and_one_more_wrong_never_raises_it() {
        for (int i = 0; i < CASES; i++) {
            List<FirstAnswer> answers = answers();
            FirstAnswer more = answer();
            double before = Ability.of(answers).logits();
            double after = Ability.of(and(answers, more)).logits();
            assertThat(more.right() ? after : before)
                    .as("%s and %s", answers, more)
                    .isGreaterThanOrEqualTo(more.right() ? before : after);
        }
    }

    @Test
    void the_order_of_answers_is_of_no_account() {
        for (int i = 0; i < CASES; i++) {
            List<FirstAnswer> answers = answers();
            Ability before = Ability.of(answers);
            Collections.shuffle(answers, random);
            assertThat(Ability.of(answers)).as("%s", answers).isEqualTo(before);
        }
    }

    @Test
    void it_lies_on_the_grid() {
        for (int i = 0; i < CASES; i++) {
            double logits = Ability.of(answers()).logits();
            assertThat(logits).isBetween(-4.0, 4.0).isEqualTo(Math.round(logits * 20) / 20.0);
        }
    }

    @Test
    void who_is_abler_is_likelier_right_and_gets_nothing_easier() {
        var deck = Stream.of(1, 2, 3)
                .map(number -> Cards.card("card-" + number, "pods", number))
                .toList();
        for (int i = 0; i < CASES; i++) {
            Ability one = new Ability(8 * random.nextDouble() - 4);
            Ability abler = new Ability(one.logits() + random.nextDouble());
            FirstAnswer about = answer();
            assertThat(abler.chance(about.difficulty(), about.floor()))
                    .isGreaterThan(one.chance(about.difficulty(), about.floor()));
            assertThat(abler.suited(deck).orElseThrow())
                    .isGreaterThanOrEqualTo(one.suited(deck).orElseThrow());
        }
    }

    private List<FirstAnswer> answers() {
        double rightness = random.nextDouble();
        var answers = new ArrayList<FirstAnswer>();
        for (int i = random.nextInt(60); i > 0; i--) {
            FirstAnswer one = answer();
            answers.add(new FirstAnswer(one.difficulty(), one.floor(), random.nextDouble() < rightness));
        }
        return answers;
    }

    private FirstAnswer answer() {
        int choices = List.of(0, 2, 3, 4).get(random.nextInt(4));
        return new FirstAnswer(
                Difficulty.ofNumber(1 + random.nextInt(3)), FirstAnswer.floor(choices), random.nextBoolean());
    }

    private static List<FirstAnswer> and(List<FirstAnswer> answers, FirstAnswer more) {
        return Stream.concat(answers.stream(), Stream.of(more)).toList();
    }
}
