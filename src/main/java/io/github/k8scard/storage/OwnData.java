package io.github.k8scard.storage;

/**
 * Everything that is stored about one member, for the member alone to have.
 *
 * @param records the member, and where they stand in channels
 * @param traces where they have left their name on what concerns all
 * @param cards their cards and answers
 */
public record OwnData(OwnRecords records, OwnTraces traces, OwnCards cards) {}
