package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * What came of checking a draft.
 *
 * @param card empty if anything is wrong with it
 * @param faults all that is wrong with it, at the fields of a deck file, where wrong choices are counted without the
 *     right one
 */
public record CheckedDraft(Optional<Card> card, List<DeckFault> faults) {
    public CheckedDraft {
        faults = List.copyOf(faults);
    }
}
