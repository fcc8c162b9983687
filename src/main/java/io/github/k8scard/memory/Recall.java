package io.github.k8scard.memory;

/**
 * How well cards were remembered over some time. A review is a member's first answer of a date to a card that they had
 * answered on an earlier date.
 *
 * @param remembered how many reviews were passed, which is all but {@link Grade#AGAIN}
 * @param reviews how many there were
 */
public record Recall(int remembered, int reviews) {}
