package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.memory.Grade;
import java.util.OptionalInt;

/**
 * A response, judged.
 *
 * @param verdict right, wrong, revealed or self-graded
 * @param grade what the member's memory learns from it: right is Good, wrong and revealed are Again
 * @param choice the place of the choice picked, as {@link Choices} counts them; empty unless one was picked
 */
public record Judgement(Verdict verdict, Grade grade, OptionalInt choice) {

    /**
     * Judges a response to a card shown in an order.
     *
     * @param order of the card's choices; of none if they are not shown
     * @throws IllegalArgumentException if the position is not one of the order's
     */
    public static Judgement of(Response response, Card card, ChoiceOrder order) {
        if (response instanceof Response.Chosen chosen) {
            if (!order.has(chosen.position())) {
                throw new IllegalArgumentException("no choice at position " + chosen.position());
            }
            return ofPick(order.choiceAt(chosen.position()), card.choices().orElseThrow());
        }
        if (response instanceof Response.SelfGraded graded) {
            return new Judgement(Verdict.SELF_GRADED, graded.grade(), OptionalInt.empty());
        }
        return new Judgement(Verdict.REVEALED, Grade.AGAIN, OptionalInt.empty());
    }

    /**
     * Judges a choice that was picked.
     *
     * @param choice its place
     */
    public static Judgement ofPick(int choice, Choices choices) {
        return choice == choices.right()
                ? new Judgement(Verdict.RIGHT, Grade.GOOD, OptionalInt.of(choice))
                : new Judgement(Verdict.WRONG, Grade.AGAIN, OptionalInt.of(choice));
    }
}
