package io.github.k8scard.bot;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.storage.Tables;
import java.util.Optional;

/**
 * Who is named with a card, since they suggested it and want that. The database is asked about cards only that were
 * edited, since nobody suggested the others; one that has come into a deck file since is among them. Safe for
 * concurrent use.
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
        boolean edited =
                decks.state().edits().stream().anyMatch(edit -> edit.cardId().equals(cardId));
        return Optional.of(cardId)
                .filter(id -> edited)
                .flatMap(id -> tables.suggestedCards().authorOf(workspaceId, id))
                .map(author -> directory.nameOf(tables, author));
    }
}
