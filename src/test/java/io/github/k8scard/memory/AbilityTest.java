package io.github.k8scard.memory;

import static io.github.k8scard.deck.Difficulty.EASY;
import static io.github.k8scard.deck.Difficulty.HARD;
import static io.github.k8scard.deck.Difficulty.MEDIUM;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected numbers come from a few lines of Python that share nothing with the code. */
class AbilityTest {
    private static final double FOUR = 0.25;

    @Test
    void without_answers_it_is_what_is_usual() {
        assertThat(Ability.of(List.of()).logits()).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answers_suggest_the_likeliest_ability(String answers, List<FirstAnswer> given, double logits) {
        assertThat(Ability.of(given).logits()).isEqualTo(logits);
    }

    static Stream<Arguments> answers_suggest_the_likeliest_ability() {
        return Stream.of(
                Arguments.of("one right", answers(MEDIUM, FOUR, 1, 0), 0.7),
                Arguments.of("one wrong", answers(MEDIUM, FOUR, 0, 1), 0.0),
                Arguments.of("all right", answers(EASY, FOUR, 20, 0), 1.45),
                Arguments.of("all wrong", answers(EASY, FOUR, 0, 20), -2.8),
                Arguments.of("more wrong than the grid is long", answers(EASY, FOUR, 0, 400), -4.0),
                Arguments.of("more right than the grid is long", answers(HARD, 0, 400, 0), 4.0),
                Arguments.of("hardly more right than by guessing", answers(EASY, FOUR, 12, 28), -2.35),
                Arguments.of("most of the medium", answers(MEDIUM, FOUR, 14, 6), 0.45),
                Arguments.of("most of the medium, graded oneself", answers(MEDIUM, 0, 14, 6), 0.8),
                Arguments.of("most of the hard", answers(HARD, FOUR, 70, 30), 1.55),
                Arguments.of(
                        "of all kinds",
                        all(List.of(
                                answers(EASY, FOUR, 8, 2),
                                answers(MEDIUM, FOUR, 6, 0),
                                answers(MEDIUM, 0.5, 0, 5),
                                answers(HARD, 0, 1, 4))),
                        -0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "-4,    EASY,   0.25, 0.292993",
        "-0.8,  EASY,   0.25, 0.699016",
        "-0.8,  EASY,   0,    0.598688",
        "-0.8,  HARD,   0.5,  0.559601",
        "0,     MEDIUM, 0,    0.5",
        "0,     MEDIUM, 0.25, 0.625",
        "0.5,   MEDIUM, 0.25, 0.716844",
        "1.8,   HARD,   0.25, 0.734242",
        "4,     HARD,   0,    0.942676",
        "0,     HARD,   1,    1",
    })
    void the_chance_is_the_floor_and_what_ability_adds(
            double logits, Difficulty difficulty, double floor, double chance) {
        assertThat(new Ability(logits).chance(difficulty, floor)).isCloseTo(chance, within(1e-6));
    }

    /** The difficulties part at −0.15758678729 and 1.04241321271, with chances of 80.4 and 59.6 %. */
    @ParameterizedTest
    @CsvSource({
        "-4,                    EASY",
        "-0.16,                 EASY",
        "-0.15758678728,        EASY",
        "-0.15,                 MEDIUM",
        "0.5,                   MEDIUM",
        "1.04,                  MEDIUM",
        "1.04241321272,         MEDIUM",
        "1.05,                  HARD",
        "4,                     HARD",
    })
    void the_difficulty_nearest_to_seventy_percent_suits_and_of_two_the_easier(double logits, Difficulty suited) {
        assertThat(new Ability(logits).suited(List.of(card(HARD, 4), card(MEDIUM, 4), card(EASY, 4))))
                .contains(suited);
    }

    @Test
    void only_difficulties_with_cards_compete() {
        assertThat(new Ability(0.5).suited(List.of(card(EASY, 4), card(HARD, 4))))
                .contains(EASY);
        assertThat(new Ability(0.9).suited(List.of(card(EASY, 4), card(HARD, 4))))
                .contains(HARD);
        assertThat(new Ability(-4).suited(List.of(card(HARD, 4)))).contains(HARD);
        assertThat(new Ability(4).suited(List.of(card(EASY, 4)))).contains(EASY);
        assertThat(new Ability(0.5).suited(List.of())).isEmpty();
    }

    @Test
    void what_cannot_be_guessed_is_taken_easier() {
        assertThat(new Ability(0.2).suited(List.of(card(EASY, 4), card(MEDIUM, 4))))
                .contains(MEDIUM);
        assertThat(new Ability(0.2).suited(List.of(card(EASY, 0), card(MEDIUM, 0))))
                .contains(EASY);
    }

    /** At 0.2 logits 80 % of easy cards are known, of medium ones 55 %; two choices make these 77 %, and the three 70 %. */
    @Test
    void cards_with_different_numbers_of_choices_go_by_their_mean_chance() {
        var easy = card(EASY, 0);
        assertThat(new Ability(0.2).suited(List.of(easy, card(MEDIUM, 0), card(MEDIUM, 0), card(MEDIUM, 0))))
                .contains(EASY);
        assertThat(new Ability(0.2).suited(List.of(easy, card(MEDIUM, 0), card(MEDIUM, 2), card(MEDIUM, 2))))
                .contains(MEDIUM);
    }

    @Test
    void right_is_what_was_not_again_and_the_floor_is_one_of_the_choices() {
        assertThat(FirstAnswer.of(HARD, 4, Grade.GOOD)).isEqualTo(new FirstAnswer(HARD, 0.25, true));
        assertThat(FirstAnswer.of(HARD, 2, Grade.AGAIN)).isEqualTo(new FirstAnswer(HARD, 0.5, false));
        assertThat(FirstAnswer.of(EASY, 0, Grade.HARD)).isEqualTo(new FirstAnswer(EASY, 0, true));
        assertThat(FirstAnswer.of(EASY, 0, Grade.EASY)).isEqualTo(new FirstAnswer(EASY, 0, true));
    }

    private static Card card(Difficulty difficulty, int choices) {
        var card = new TestCard("card").difficulty(difficulty);
        return choices == 0
                ? card.made()
                : card.choices("yes", List.of("no", "never", "nowhere").subList(0, choices - 1))
                        .made();
    }

    private static List<FirstAnswer> answers(Difficulty difficulty, double floor, int right, int wrong) {
        return all(List.of(
                nCopies(right, new FirstAnswer(difficulty, floor, true)),
                nCopies(wrong, new FirstAnswer(difficulty, floor, false))));
    }

    private static List<FirstAnswer> all(List<List<FirstAnswer>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
