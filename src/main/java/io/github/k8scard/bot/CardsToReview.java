package io.github.k8scard.bot;

import io.github.k8scard.curation.OddCard;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.storage.Tables;
import java.time.LocalDate;
import java.util.List;

/**
 * Which cards somebody should look at, by their date of review and by how they are answered. Safe for concurrent use.
 */
public final class CardsToReview {
    private final CurrentDecks decks;

    public CardsToReview(CurrentDecks decks) {
        this.decks = decks;
    }

    /**
     * The worst first. Nobody is named in it.
     *
     * @param today the date that dates of review are compared with
     */
    List<OddCard> of(Tables tables, String workspaceId, LocalDate today) {
        return OddCard.among(decks.now().cards(), tables.cardCounts().ofWorkspace(workspaceId), today);
    }
}
