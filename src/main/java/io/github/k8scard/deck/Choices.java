package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * What a question offers to choose from. Each choice is known by its place, which is never the place that people see it
 * at. In a deck file the right one has the first place; a card that was mended keeps the places that it had, so that
 * what people picked stays what they picked, whichever is right.
 *
 * @param correct the right one, in the deck's Markdown
 * @param wrong one to three others, in the order of their places
 * @param right the place of the right one, from 0
 */
public record Choices(String correct, List<WrongChoice> wrong, int right) {
    /** @throws IllegalArgumentException if there is no such place */
    public Choices {
        wrong = List.copyOf(wrong);
        if (right < 0 || right > wrong.size()) {
            throw new IllegalArgumentException("No place " + right + " among " + (1 + wrong.size()));
        }
    }

    /** Choices as a deck file has them, the right one in the first place. */
    public Choices(String correct, List<WrongChoice> wrong) {
        this(correct, wrong, 0);
    }

    /** The same, whose wrong ones say nothing of why. */
    public static Choices of(String correct, List<String> wrong) {
        return new Choices(correct, wrong.stream().map(WrongChoice::of).toList());
    }

    /** The same choices in the order in which a deck file has them. */
    public Choices asInFile() {
        return new Choices(correct, wrong);
    }

    /** How many there are, the right one included: two to four. */
    public int size() {
        return 1 + wrong.size();
    }

    /**
     * One choice by its place, in the deck's Markdown.
     *
     * @param place from 0 on
     * @throws IndexOutOfBoundsException if there is no such choice
     */
    public String at(int place) {
        return place == right ? correct : wrongAt(place).text();
    }

    /**
     * Why a choice is not the answer; empty for the right one, and where the deck does not say.
     *
     * @param place as for {@link #at}
     * @throws IndexOutOfBoundsException if there is no such choice
     */
    public Optional<String> whyNot(int place) {
        return place == right ? Optional.empty() : wrongAt(place).why();
    }

    private WrongChoice wrongAt(int place) {
        return wrong.get(place < right ? place : place - 1);
    }
}
