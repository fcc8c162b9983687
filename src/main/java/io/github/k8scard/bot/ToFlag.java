package io.github.k8scard.bot;

import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.Card;
import java.util.Optional;

/**
 * A card that a member is about to flag.
 *
 * @param at where the member saw it
 * @param card as the member saw it
 * @param latest whether it is the one that the member answered last, where none was named
 * @param already what to say if the member has flagged that text before
 */
public record ToFlag(Sighting at, Card card, boolean latest, Optional<String> already) {}
