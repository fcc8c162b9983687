package io.github.k8scard.bot;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.storage.Database;
import java.util.List;
import java.util.Optional;

/**
 * Takes over what people changed of the cards of the workspace that is served, in this instance of the bot or another.
 * Safe for concurrent use.
 */
public final class FollowDecks {
    private final Database database;
    private final Installation installation;
    private final CurrentDecks decks;
    private Optional<Seen> seen = Optional.empty();

    public FollowDecks(Database database, Installation installation, CurrentDecks decks) {
        this.database = database;
        this.installation = installation;
        this.decks = decks;
    }

    /** Up to which edit all of a workspace is in use. */
    private record Seen(String workspaceId, long newest) {}

    /** All edits that are in force from now on. */
    private record NewEdits(Seen seen, List<CardEdit> latest) {}

    /** Looks whether anybody has changed anything, which costs next to nothing if nobody has. */
    public void run() {
        installation.likely().ifPresent(this::of);
    }

    private long known(String workspaceId) {
        return seen.filter(last -> last.workspaceId().equals(workspaceId))
                .map(Seen::newest)
                .orElse(0L);
    }

    /** The same for a workspace that is served from now on. One at a time, so that nothing old replaces what is new. */
    synchronized void of(String workspaceId) {
        Optional<NewEdits> found = database.inTransaction(tables -> {
            // in this order, so that what is edited in between is found again at the next look
            var now = new Seen(workspaceId, tables.cardEdits().newest(workspaceId, known(workspaceId)));
            return seen.equals(Optional.of(now))
                    ? Optional.empty()
                    : Optional.of(new NewEdits(now, tables.cardEdits().latest(workspaceId)));
        });
        found.ifPresent(news -> {
            decks.edit(news.latest());
            seen = Optional.of(news.seen());
        });
    }
}
