/**
 * When a channel's card is due: local times, zones, weekdays and days off. Pure: now is an argument. Begin at
 * {@link io.github.k8scard.calendar.Schedule}; {@code calendar.words} reads what people type for one. May use
 * {@code words}.
 */
package io.github.k8scard.calendar;
