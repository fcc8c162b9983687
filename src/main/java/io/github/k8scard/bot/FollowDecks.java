package io.github.k8scard.bot;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.util.List;
import java.util.Optional;

/**
 * Takes over what people changed of the cards of the workspace that is served, in this instance of the bot or another,
 * and notes which of it the deck files say by now. Safe for concurrent use.
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

    /** Up to which edit all of a workspace is in use, over which files. */
    private record Seen(String workspaceId, long newest, Decks files) {
        /** Files that are read anew are others, whatever they say; to compare them takes long. */
        boolean isUpToDate(Seen now) {
            return workspaceId.equals(now.workspaceId()) && newest == now.newest() && files == now.files();
        }
    }

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
            long newest = tables.cardEdits().newest(workspaceId, known(workspaceId));
            var now = new Seen(workspaceId, newest, decks.state().files());
            return seen.filter(last -> last.isUpToDate(now)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new NewEdits(now, latest(tables, now)));
        });
        found.ifPresent(news -> {
            decks.edit(news.latest());
            seen = Optional.of(news.seen());
        });
    }

    private static List<CardEdit> latest(Tables tables, Seen now) {
        List<CardEdit> latest = tables.cardEdits().latest(now.workspaceId());
        tables.cardEdits()
                .caughtUp(latest.stream()
                        .filter(edit -> isCaughtUp(edit, now.files()))
                        .toList());
        return latest.stream()
                .map(edit -> isCaughtUp(edit, now.files()) ? edit.withFileCaughtUp() : edit)
                .toList();
    }

    private static boolean isCaughtUp(CardEdit edit, Decks files) {
        return edit.isCaughtUpBy(files.card(edit.cardId()));
    }
}
