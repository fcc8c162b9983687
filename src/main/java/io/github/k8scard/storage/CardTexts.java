package io.github.k8scard.storage;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import org.jdbi.v3.core.Handle;

/** The texts that cards were shown with, kept once each by their fingerprint. */
final class CardTexts {
    private final Handle handle;

    CardTexts(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a card's text and returns its fingerprint. */
    String keep(String workspaceId, Card card) {
        String hash = CardJson.fingerprint(card);
        // most are there, and H2 makes an exception of each conflict
        if (!isKept(workspaceId, hash)) {
            handle.execute("""
                            insert into card_text (workspace_id, hash, json)
                            values (?, ?, ?)
                            on conflict do nothing""", workspaceId, hash, CardJson.write(card));
        }
        return hash;
    }

    private boolean isKept(String workspaceId, String hash) {
        return !PlainJdbc.list(
                        handle,
                        "select hash from card_text where workspace_id = ? and hash = ?",
                        arguments -> arguments.and(workspaceId).and(hash),
                        row -> row.getString(1))
                .isEmpty();
    }
}
