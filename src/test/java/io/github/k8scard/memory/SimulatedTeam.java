package io.github.k8scard.memory;

import static java.util.stream.Collectors.averagingDouble;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People whose abilities the bot does not know, and a new card a time, of the difficulty that their answers to the
 * latest ones suggest. Each card is a little easier or harder than its difficulty says.
 */
final class SimulatedTeam {
    /** As many as the deck that ships has of each, all with four choices. */
    static final Map<Difficulty, Integer> CARDS =
            new EnumMap<>(Map.of(Difficulty.EASY, 103, Difficulty.MEDIUM, 270, Difficulty.HARD, 117));

    private static final double DEVIATION_OF_CARDS = 0.5;
    private static final double FLOOR = 0.25;

    private final Random chance;
    private final Kind kind;
    private final double[] abilities;
    private final List<Card> unseen = new ArrayList<>(CARDS.entrySet().stream()
            .flatMap(some -> cards(some.getKey(), some.getValue()))
            .toList());
    private final List<Asked> asked = new ArrayList<>();

    /**
     * Who they are.
     *
     * @param name what to call them
     * @param mean of their abilities in logits
     * @param deviation of their abilities from the mean
     * @param size how many they are
     * @param attendance how often each answers, 0 to 1
     * @param window how many of the latest cards tell how able they are
     */
    record Kind(String name, double mean, double deviation, int size, double attendance, int window) {}

    /** A card that was asked, and what came of it. */
    record Asked(Difficulty difficulty, List<FirstAnswer> answers) {
        private long right() {
            return answers.stream().filter(FirstAnswer::right).count();
        }
    }

    SimulatedTeam(Kind kind, long seed) {
        this.kind = kind;
        this.chance = new Random(seed);
        this.abilities = IntStream.range(0, kind.size())
                .mapToDouble(i -> kind.mean() + kind.deviation() * chance.nextGaussian())
                .toArray();
    }

    /** Asks some cards, the latest answers deciding what comes next. */
    SimulatedTeam ask(int cards) {
        return ask(cards, answers -> Ability.of(answers).suited(unseen).orElseThrow());
    }

    /** Asks some cards, the easiest first. */
    SimulatedTeam askEasiestFirst(int cards) {
        return ask(cards, answers -> unseen.get(0).difficulty());
    }

    private SimulatedTeam ask(int cards, Function<List<FirstAnswer>, Difficulty> choice) {
        for (int i = 0; i < cards; i++) {
            List<FirstAnswer> latest = asked.subList(Math.max(0, asked.size() - kind.window()), asked.size()).stream()
                    .flatMap(one -> one.answers().stream())
                    .toList();
            Difficulty difficulty = choice.apply(latest);
            unseen.remove(unseen.stream()
                    .filter(card -> card.difficulty() == difficulty)
                    .findFirst()
                    .orElseThrow());
            asked.add(new Asked(difficulty, answers(difficulty)));
        }
        return this;
    }

    /** The share of right answers to the cards asked from a number, counted from 0, to before another. */
    double right(int from, int to) {
        List<Asked> some = asked.subList(from, to);
        long answers = some.stream().mapToLong(one -> one.answers().size()).sum();
        return (double) some.stream().mapToLong(Asked::right).sum() / answers;
    }

    /** How many of some cards were of a difficulty. */
    double share(Difficulty difficulty, int from, int to) {
        return asked.subList(from, to).stream().collect(averagingDouble(one -> one.difficulty() == difficulty ? 1 : 0));
    }

    private List<FirstAnswer> answers(Difficulty difficulty) {
        double easierBy = DEVIATION_OF_CARDS * chance.nextGaussian();
        return IntStream.range(0, abilities.length)
                .filter(i -> chance.nextDouble() < kind.attendance())
                .mapToObj(i -> new FirstAnswer(
                        difficulty,
                        FLOOR,
                        chance.nextDouble() < new Ability(abilities[i] + easierBy).chance(difficulty, FLOOR)))
                .toList();
    }

    private static Stream<Card> cards(Difficulty difficulty, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new TestCard(difficulty + "-" + i)
                        .choices("yes", List.of("no", "never", "nowhere"))
                        .difficulty(difficulty)
                        .made());
    }
}
