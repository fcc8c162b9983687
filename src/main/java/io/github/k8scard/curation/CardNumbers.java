package io.github.k8scard.curation;

import java.util.List;

/**
 * What everybody may know of how a card does. Nothing is said of fewer than {@value #ENOUGH} answers but their number,
 * since one could tell whose they are.
 *
 * @param posted how often it was posted
 * @param practised how often it was practised
 * @param answers how the answers went
 * @param picks how often each choice was picked, by its place; empty if that is not to be told
 * @param openFlags how many flags are open
 */
public record CardNumbers(TimesPosted posted, int practised, AnswerCount answers, List<Integer> picks, int openFlags) {
    private static final int ENOUGH = 3;

    public CardNumbers {
        picks = List.copyOf(picks);
    }

    /**
     * The numbers of a card, as far as they may be told.
     *
     * @param picks how often each choice was picked, by its place
     * @param spoiler whether the card asks the member at the moment, so that what others pick would be a hint
     */
    public static CardNumbers of(
            TimesPosted posted, CardCount count, List<Integer> picks, boolean spoiler, int openFlags) {
        boolean enough = picks.stream().mapToInt(Integer::intValue).sum() >= ENOUGH;
        return new CardNumbers(
                posted, count.practised(), count.answers(), enough && !spoiler ? picks : List.of(), openFlags);
    }

    /** Whether there are enough answers to say how many were right. */
    public boolean tellsHitRate() {
        return answers.all() >= ENOUGH;
    }
}
