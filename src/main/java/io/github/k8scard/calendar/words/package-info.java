/**
 * Reads times, days, dates, zones and holidays as people type them, and says what is wrong with them. Pure. Begin at
 * {@link io.github.k8scard.calendar.words.ScheduleWords}. May use {@code calendar} and {@code words}.
 */
package io.github.k8scard.calendar.words;
