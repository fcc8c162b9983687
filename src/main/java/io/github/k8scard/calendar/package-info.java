/** When a channel's card is due: local times, zones and weekdays, and the words that people use for them. */
package io.github.k8scard.calendar;
