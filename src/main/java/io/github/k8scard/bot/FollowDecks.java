package io.github.k8scard.bot;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes over what people changed of the cards of the workspace that is served, in this instance of the bot or another.
 * Safe for concurrent use.
 */
public final class FollowDecks {
    private final Database database;
    private final Installation installation;
    private final CurrentDecks decks;

    /** One looks at a time, so that of two workspaces the one that is served later is in use. */
    private final Lock looking = new ReentrantLock();

    private Optional<Followed> followed = Optional.empty();

    public FollowDecks(Database database, Installation installation, CurrentDecks decks) {
        this.database = database;
        this.installation = installation;
        this.decks = decks;
    }

    /**
     * The edits that are in use.
     *
     * @param upTo every edit up to this number is; later ones may be
     * @param latest of each card the latest edit
     */
    private record Followed(String workspaceId, long upTo, List<CardEdit> latest) {
        /** By the numbers of the edits, so that nothing old replaces what is new, whoever comes with it when. */
        Followed with(Collection<CardEdit> others, long allUpTo) {
            var ofEachCard = Stream.concat(latest.stream(), others.stream())
                    .collect(toMap(
                            CardEdit::cardId, Function.identity(), BinaryOperator.maxBy(comparing(CardEdit::id))));
            return new Followed(
                    workspaceId,
                    allUpTo,
                    ofEachCard.values().stream().sorted(comparing(CardEdit::id)).toList());
        }
    }

    /** Looks whether anybody has changed anything, which costs next to nothing if nobody has. */
    public void run() {
        installation.likely().ifPresent(this::of);
    }

    /** The same for a workspace that is served from now on. It takes as long as the database does. */
    void of(String workspaceId) {
        looking.lock();
        try {
            Optional<Long> known = of(workspaceId, followed()).map(Followed::upTo);
            Optional<Followed> found = database.inTransaction(tables -> {
                // in this order, so that what is edited in between is found again at the next look
                long newest = tables.cardEdits().newest(workspaceId, known.orElse(0L));
                return known.equals(Optional.of(newest))
                        ? Optional.empty()
                        : Optional.of(new Followed(
                                workspaceId, newest, tables.cardEdits().latest(workspaceId)));
            });
            found.ifPresent(this::take);
        } finally {
            looking.unlock();
        }
    }

    /**
     * Takes over an edit that was stored just now, without asking the database, so that no click waits for that. Of a
     * workspace that was not looked at yet, it is left to the first look.
     */
    synchronized void stored(String workspaceId, CardEdit edit) {
        of(workspaceId, followed).ifPresent(here -> use(here.with(List.of(edit), here.upTo())));
    }

    private synchronized void take(Followed found) {
        use(of(found.workspaceId(), followed)
                .map(here -> here.with(found.latest(), found.upTo()))
                .orElse(found));
    }

    private void use(Followed edits) {
        decks.edit(edits.latest());
        followed = Optional.of(edits);
    }

    private synchronized Optional<Followed> followed() {
        return followed;
    }

    private static Optional<Followed> of(String workspaceId, Optional<Followed> followed) {
        return followed.filter(here -> here.workspaceId().equals(workspaceId));
    }
}
