package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Somebody who remembers by FSRS-6 with weights of their own, which the bot does not know: it goes by the usual weights
 * and by right and wrong.
 */
final class SimulatedMember {
    /** How often a card is answered right that was never met: known before, or guessed. */
    static final double LUCK = 0.3;

    /** How far each of a member's weights is from the usual one, at most. */
    private static final double SPREAD = 0.2;

    private static final Fsrs BELIEVED = new Fsrs();
    private static final int PRACTISED_AT_MOST = 5;
    private static final int NEW_AT_MOST = 2;
    /** All new cards are as hard here; the easiest come first. */
    private static final Ability LEAST = new Ability(-4);

    private static final double PRACTICE_DAYS = 0.6;

    private final Fsrs real;
    private final double attendance;
    private final boolean practises;
    private final Random chance;
    private final Map<String, Remembered> memory = new HashMap<>();
    private final Map<String, Remembered> believed = new HashMap<>();

    /**
     * @param attendance how often a channel's card is answered, 0 to 1
     * @param practises whether the member practises alone on most days, a few cards each time
     */
    SimulatedMember(double attendance, boolean practises, Random chance) {
        this.attendance = attendance;
        this.practises = practises;
        this.chance = chance;
        this.real = new Fsrs(ownWeights(chance), 365);
    }

    private static double[] ownWeights(Random chance) {
        double[] weights = FsrsWeights.defaults();
        for (int i = 0; i < weights.length; i++) {
            double factor = 1 + SPREAD * (2 * chance.nextDouble() - 1);
            // the usual one is the least there can be
            weights[i] *= i == 7 ? Math.max(1, factor) : factor;
        }
        return weights;
    }

    boolean practises() {
        return practises;
    }

    /** What the bot believes of the member, by card id. */
    Map<String, Remembered> believed() {
        return believed;
    }

    /** Whether the member answers the channel's card today, and if so, does it. */
    boolean attends(Card card, LocalDate today) {
        if (chance.nextDouble() >= attendance) {
            return false;
        }
        answer(card, today);
        return true;
    }

    void practise(List<Card> deck, LocalDate today) {
        if (!practises || chance.nextDouble() >= PRACTICE_DAYS) {
            return;
        }
        var queue = new PracticeQueue(BELIEVED, 0.85, new PracticeLimits(PRACTISED_AT_MOST, NEW_AT_MOST));
        Set<String> shown = new HashSet<>();
        Set<String> fresh = new HashSet<>();
        while (true) {
            var before = new PracticeQueue.ShownToday(shown, fresh);
            Practice next = queue.next(PracticeRun.DAILY, deck, believed, Set.of(), before, () -> LEAST, today);
            if (next instanceof Practice.Done) {
                return;
            }
            Card card = next instanceof Practice.Known known ? known.card() : ((Practice.Fresh) next).card();
            if (next instanceof Practice.Fresh) {
                fresh.add(card.id());
            }
            shown.add(card.id());
            answer(card, today);
        }
    }

    /** How likely the member really is to remember a card on a date; one that was never met is not remembered. */
    double recall(Card card, LocalDate date) {
        Remembered remembered = memory.get(card.id());
        return remembered == null ? 0 : remembered.retrievability(real, date);
    }

    private void answer(Card card, LocalDate today) {
        Remembered before = memory.get(card.id());
        if (before != null && before.on().equals(today)) {
            return;
        }
        boolean right = chance.nextDouble() < (before == null ? LUCK : before.retrievability(real, today));
        Grade grade = right ? Grade.GOOD : Grade.AGAIN;
        learn(memory, real, card, grade, today);
        learn(believed, BELIEVED, card, grade, today);
    }

    private static void learn(Map<String, Remembered> into, Fsrs fsrs, Card card, Grade grade, LocalDate today) {
        into.merge(
                card.id(),
                new Remembered(fsrs.first(grade), today),
                (before, first) -> before.answered(fsrs, grade, today));
    }
}
