package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * What a question offers to choose from, in the deck's order, which is never the order that people see.
 *
 * @param correct the right one, in the deck's Markdown
 * @param wrong one to three others
 */
public record Choices(String correct, List<WrongChoice> wrong) {
    /** The index at which {@link #at} gives the right choice. */
    public static final int CORRECT = 0;

    public Choices {
        wrong = List.copyOf(wrong);
    }

    /** Choices whose wrong ones say nothing of why. */
    public static Choices of(String correct, List<String> wrong) {
        return new Choices(correct, wrong.stream().map(WrongChoice::of).toList());
    }

    /** How many there are, the right one included: two to four. */
    public int size() {
        return 1 + wrong.size();
    }

    /**
     * One choice by its place in the deck, in the deck's Markdown.
     *
     * @param index 0 for the right one, 1 and up for the wrong ones
     * @throws IndexOutOfBoundsException if there is no such choice
     */
    public String at(int index) {
        return index == CORRECT ? correct : wrong.get(index - 1).text();
    }

    /**
     * Why a choice is not the answer; empty for the right one, and where the deck does not say.
     *
     * @param index as for {@link #at}
     * @throws IndexOutOfBoundsException if there is no such choice
     */
    public Optional<String> whyNot(int index) {
        return index == CORRECT ? Optional.empty() : wrong.get(index - 1).why();
    }
}
