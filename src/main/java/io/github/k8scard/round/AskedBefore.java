package io.github.k8scard.round;

import java.time.LocalDate;

/**
 * How it went when a channel last had the card of a round, from the answers given in time.
 *
 * @param date the date it counted for, in the channel's zone of then
 * @param knew how many were right, or graded themselves as having known it
 * @param answered how many answered
 */
public record AskedBefore(LocalDate date, int knew, int answered) {}
