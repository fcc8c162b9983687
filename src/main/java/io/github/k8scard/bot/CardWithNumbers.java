package io.github.k8scard.bot;

import io.github.k8scard.curation.CardNumbers;
import java.time.LocalDate;

/**
 * A card looked up by a member, and how it does.
 *
 * @param numbers what everybody may know
 * @param today the date where the member is
 */
public record CardWithNumbers(FoundCard found, CardNumbers numbers, LocalDate today) {}
