package io.github.k8scard.deck;

import java.util.List;

/**
 * What a question offers to choose from, in the deck's order, which is never the order that people see.
 *
 * @param correct the right one, in the deck's Markdown
 * @param wrong one to three others, in the deck's Markdown
 */
public record Choices(String correct, List<String> wrong) {
    /** The index at which {@link #at} gives the right choice. */
    public static final int CORRECT = 0;

    public Choices {
        wrong = List.copyOf(wrong);
    }

    /** How many there are, the right one included: two to four. */
    public int size() {
        return 1 + wrong.size();
    }

    /**
     * One choice by its place in the deck.
     *
     * @param index 0 for the right one, 1 and up for the wrong ones
     * @throws IndexOutOfBoundsException if there is no such choice
     */
    public String at(int index) {
        return index == CORRECT ? correct : wrong.get(index - 1);
    }
}
