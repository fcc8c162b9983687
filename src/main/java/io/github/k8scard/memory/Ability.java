package io.github.k8scard.memory;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How likely somebody, or a channel taken as one, is right about a card that is new to them. Pure and immutable.
 *
 * <p>An item response model with one parameter (Rasch, 1960) and a guessing floor (Birnbaum's third parameter, in Lord
 * and Novick, 1968): the chance is {@code floor + (1 − floor) / (1 + exp(difficulty − ability))}. Cards are not
 * calibrated; a deck's three difficulties stand for −1.2, 0 and +1.2 logits.
 *
 * <p>New cards are best where most answers are right and some are not, since what takes some effort is remembered
 * longer (Bjork, 1994, "desirable difficulties"); the aim is 70 %.
 *
 * @param logits 0 is somebody who knows half of the medium cards without a guess
 */
public record Ability(double logits) {
    private static final double LOGITS_BETWEEN_DIFFICULTIES = 1.2;
    private static final double AIM = 0.7;
    private static final double PRIOR_MEAN = 0.5;
    private static final int STEPS_TO_A_LOGIT = 20;
    private static final int GREATEST_LOGITS = 4;
    /** Chances closer than this differ by rounding only. */
    private static final double SAME_CHANCE = 1e-9;

    private static final Comparator<FirstAnswer> SORTED =
            comparing(FirstAnswer::difficulty).thenComparing(FirstAnswer::floor).thenComparing(FirstAnswer::right);

    /**
     * The ability that some answers suggest, whatever their order: the likeliest one (maximum a posteriori) on the
     * grid from −4 to 4 in steps of 0.05, where abilities are expected to be normal with a mean of 0.5 and a deviation
     * of 1. A grid, since with a floor the posterior can have more than one peak; of equal ones the lowest.
     *
     * @return 0.5 for no answers
     */
    public static Ability of(Collection<FirstAnswer> answers) {
        Map<FirstAnswer, Long> counts =
                answers.stream().collect(groupingBy(answer -> answer, () -> new TreeMap<>(SORTED), counting()));
        return IntStream.rangeClosed(-GREATEST_LOGITS * STEPS_TO_A_LOGIT, GREATEST_LOGITS * STEPS_TO_A_LOGIT)
                .mapToObj(step -> new Ability((double) step / STEPS_TO_A_LOGIT))
                .min(comparingDouble(ability -> -ability.logPosterior(counts)))
                .orElseThrow();
    }

    /**
     * The chance of a right answer to a new card, 0 to 1.
     *
     * @param floor the chance of a right guess, 0 to 1
     */
    public double chance(Difficulty difficulty, double floor) {
        return floor + (1 - floor) / (1 + exp(logits(difficulty) - logits));
    }

    /**
     * The difficulty to take the next new card from: that of which the cards are answered right with a mean chance
     * nearest to 70 %; of equally near ones the easier. The mean is taken, since cards of one difficulty may offer
     * different numbers of choices; mostly all of a deck have four, and then it is the chance of each.
     *
     * @param unseen the cards that may be next
     * @return empty if there are none
     */
    public Optional<Difficulty> suited(Collection<Card> unseen) {
        return suited(unseen, FirstAnswer::floor);
    }

    /** The same where cards are asked without their choices, so that nobody can guess. */
    public Optional<Difficulty> suitedAsFlashcards(Collection<Card> unseen) {
        return suited(unseen, card -> FirstAnswer.floor(0));
    }

    private Optional<Difficulty> suited(Collection<Card> unseen, ToDoubleFunction<Card> floor) {
        Map<Difficulty, Double> chances = unseen.stream()
                .collect(groupingBy(
                        Card::difficulty,
                        () -> new EnumMap<>(Difficulty.class),
                        averagingDouble(card -> chance(card.difficulty(), floor.applyAsDouble(card)))));
        return chances.keySet().stream()
                .min(comparingLong(difficulty -> Math.round(abs(chances.get(difficulty) - AIM) / SAME_CHANCE)));
    }

    private double logPosterior(Map<FirstAnswer, Long> counts) {
        double logPrior = -(logits - PRIOR_MEAN) * (logits - PRIOR_MEAN) / 2;
        return logPrior
                + counts.entrySet().stream()
                        .mapToDouble(count -> count.getValue() * logLikelihood(count.getKey()))
                        .sum();
    }

    private double logLikelihood(FirstAnswer answer) {
        double chance = chance(answer.difficulty(), answer.floor());
        return log(answer.right() ? chance : 1 - chance);
    }

    private static double logits(Difficulty difficulty) {
        return LOGITS_BETWEEN_DIFFICULTIES * (difficulty.number() - Difficulty.MEDIUM.number());
    }
}
