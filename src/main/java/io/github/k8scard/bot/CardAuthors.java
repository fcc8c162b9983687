package io.github.k8scard.bot;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditedDecks;
import io.github.k8scard.storage.Tables;
import java.util.Optional;

/**
 * Who is named with a card, since they suggested it and want that. The database is asked about the workspace's own
 * cards only, since nobody suggested the others. Safe for concurrent use.
 */
public final class CardAuthors {
    private final CurrentDecks decks;
    private final Directory directory;

    public CardAuthors(CurrentDecks decks, Directory directory) {
        this.decks = decks;
        this.directory = directory;
    }

    /** The name of the member as it is now, of any content; empty if nobody is to be named. */
    Optional<String> nameFor(Tables tables, String workspaceId, String cardId) {
        return decks.now()
                .deckOf(cardId)
                .filter(deck -> deck.title().equals(EditedDecks.OWN_TITLE))
                .flatMap(own -> tables.suggestedCards().authorOf(workspaceId, cardId))
                .map(author -> directory.nameOf(tables, author));
    }
}
