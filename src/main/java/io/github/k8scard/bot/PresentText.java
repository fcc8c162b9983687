package io.github.k8scard.bot;

import io.github.k8scard.deck.Lineage;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Tables;

/** Brings a practice card up to date that was shown before its card was mended, however long ago that is. */
final class PresentText {
    private PresentText() {}

    /**
     * A practice card that is about to be judged or read, as it is to be from now on.
     *
     * @return the same if its text was not mended since
     */
    static Showing of(Tables tables, Showing shown) {
        String workspaceId = shown.member().workspaceId();
        return Lineage.of(tables.cardEdits().ofCard(workspaceId, shown.card().id())).stream()
                .filter(lineage -> lineage.outdates(shown.card()))
                .findFirst()
                .map(lineage -> {
                    tables.outdatedTexts().mendShowing(shown.id(), workspaceId, lineage.present());
                    return shown.mended(lineage.present());
                })
                .orElse(shown);
    }
}
