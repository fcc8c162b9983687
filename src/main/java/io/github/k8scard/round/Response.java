package io.github.k8scard.round;

import io.github.k8scard.memory.Grade;

/** What a member does with a card: picks a choice, asks for the answer, or says how well it was known. */
public sealed interface Response {

    /**
     * A click on {@code A}, {@code B}, ….
     *
     * @param position 0 for {@code A}
     */
    record Chosen(int position) implements Response {}

    /** The answer was asked for before answering: counts as not known. */
    record Revealed() implements Response {}

    /**
     * The member's own word on a card without choices.
     *
     * @param grade how well it was known
     */
    record SelfGraded(Grade grade) implements Response {}
}
