package io.github.k8scard.bot;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.storage.CardEdits.Stamp;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes over what people changed of the cards of the workspace that is served, in this instance of the bot or another,
 * and notes which of it the deck files say by now. Safe for concurrent use.
 */
public final class FollowDecks {
    private final Database database;
    private final Installation installation;
    private final CurrentDecks decks;

    /** One looks at a time, so that of two workspaces the one that is served later is in use. */
    private final Lock looking = new ReentrantLock();

    private Optional<Followed> followed = Optional.empty();

    /** How often everything was to be read anew. */
    private long timesAnew;

    public FollowDecks(Database database, Installation installation, CurrentDecks decks) {
        this.database = database;
        this.installation = installation;
        this.decks = decks;
    }

    /**
     * The edits that are in use.
     *
     * @param stamp every edit up to its number is; later ones may be
     * @param files what the deck files said at the latest look
     * @param latest of each card the latest edit
     */
    private record Followed(String workspaceId, Stamp stamp, Decks files, List<CardEdit> latest) {
        /** Files that are read anew are others, whatever they say: to compare them takes long. */
        boolean isUpToDate(Stamp newest, Decks now) {
            return stamp.equals(newest) && files == now;
        }

        /** By the numbers of the edits, so that nothing old replaces what is new, whoever comes with it when. */
        Followed with(Collection<CardEdit> others) {
            var ofEachCard = Stream.concat(latest.stream(), others.stream())
                    .collect(toMap(
                            CardEdit::cardId, Function.identity(), BinaryOperator.maxBy(comparing(CardEdit::id))));
            return new Followed(
                    workspaceId,
                    stamp,
                    files,
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
            boolean taken = false;
            while (!taken) {
                taken = look(workspaceId);
            }
        } finally {
            looking.unlock();
        }
    }

    /** @return false if what was found is of no use, since it was read before everything was to be read anew */
    private boolean look(String workspaceId) {
        long before = timesAnew();
        Optional<Followed> known = of(workspaceId, followed());
        Decks files = decks.state().files();
        Optional<Followed> found = database.inTransaction(tables -> {
            // in this order, so that what is edited in between is found again at the next look
            Stamp newest = tables.cardEdits()
                    .stamp(workspaceId, known.map(here -> here.stamp().newest()).orElse(0L));
            return known.filter(here -> here.isUpToDate(newest, files)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Followed(workspaceId, newest, files, latest(tables, workspaceId, files)));
        });
        return found.isEmpty() || take(found.get(), before);
    }

    /** Reads all edits anew at the next look, since who made them, or all of a workspace, is forgotten. */
    synchronized void anew() {
        followed = Optional.empty();
        timesAnew++;
    }

    private synchronized long timesAnew() {
        return timesAnew;
    }

    private static List<CardEdit> latest(Tables tables, String workspaceId, Decks files) {
        List<CardEdit> latest = tables.cardEdits().latest(workspaceId);
        tables.cardEdits()
                .caughtUp(
                        latest.stream().filter(edit -> isCaughtUp(edit, files)).toList());
        return latest.stream()
                .map(edit -> isCaughtUp(edit, files) ? edit.withFileCaughtUp() : edit)
                .toList();
    }

    private static boolean isCaughtUp(CardEdit edit, Decks files) {
        return edit.isCaughtUpBy(files.card(edit.cardId()));
    }

    /**
     * Takes over an edit that was stored just now, without asking the database, so that no click waits for that. Of a
     * workspace that was not looked at yet, it is left to the first look.
     */
    synchronized void stored(String workspaceId, CardEdit edit) {
        of(workspaceId, followed).ifPresent(here -> use(here.with(List.of(edit))));
    }

    private synchronized boolean take(Followed found, long before) {
        if (timesAnew != before) {
            return false;
        }
        use(of(found.workspaceId(), followed)
                .map(here -> found.with(here.latest()))
                .orElse(found));
        return true;
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
