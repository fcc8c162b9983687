package io.github.k8scard.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One planned daily card of a channel.
 *
 * @param at when the card is to be posted
 * @param date the local date of that instant in the schedule's zone; no two postings of a schedule share it
 */
public record Posting(Instant at, LocalDate date) {}
