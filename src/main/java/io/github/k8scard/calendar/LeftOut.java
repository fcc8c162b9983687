package io.github.k8scard.calendar;

import java.time.LocalDate;

/**
 * A date that has no card although its weekday has one.
 *
 * @param date the date, in the schedule's zone
 * @param why why
 */
public record LeftOut(LocalDate date, WhyLeftOut why) {}
