package io.github.k8scard.round;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a channel's latest closed daily card came to, from the answers given in time.
 *
 * @param date the date it counted for, in the channel's zone of then
 * @param flashcard whether it had no choices, so that its members graded themselves
 * @param knew how many were right, or graded themselves as having known it
 * @param answered how many answered, at least 1
 * @param messageTs its message's id, if it is known
 */
public record LastResult(LocalDate date, boolean flashcard, int knew, int answered, Optional<String> messageTs) {}
