package io.github.k8scard.calendar;

import java.time.LocalDate;

/**
 * A planned card that somebody left out.
 *
 * @param date its date, in the schedule's zone
 * @param by who left it out, by an id
 */
public record SkippedCard(LocalDate date, String by) {}
