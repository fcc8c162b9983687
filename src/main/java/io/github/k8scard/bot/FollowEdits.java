package io.github.k8scard.bot;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Lineage;
import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.OutdatedTexts.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets posted messages, grades and memory follow what was mended of a card: in rounds that are open or closed in the
 * seven days before, and in practice of those days. What is to be done is derived from what is stored, so that nothing
 * is queued, a crash loses nothing, and doing it twice changes nothing. Any number of processes may run it at once.
 *
 * <p>A click may still be judged by the old text while, or just after, a card is mended. So an edit is looked at again
 * and again until a whole pass has begun a minute after it; what is found then is all there is.
 */
public final class FollowEdits {
    private static final Logger log = LoggerFactory.getLogger(FollowEdits.class);

    /** How long ago what follows a change of a card, or of whoever is named with it, may have closed. */
    static final Duration REACHES_BACK = Duration.ofDays(7);

    /** Longer than a click takes to be stored, and than other processes take to know of an edit. */
    private static final Duration STILL_JUDGED_BY_THE_OLD = Duration.ofMinutes(1);

    private final Database database;
    private final Installation installation;
    private final FollowMend followMend;

    /** Edits of which nothing is left but to tell members, which may take eight days. */
    private final Set<Long> onlyToTell = ConcurrentHashMap.newKeySet();

    public FollowEdits(Database database, Installation installation, Fsrs fsrs) {
        this.database = database;
        this.installation = installation;
        this.followMend = new FollowMend(database, fsrs);
    }

    /**
     * Follows every edit that is not known to be followed. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation.workspaceId().ifPresent(workspaceId -> {
            List<CardEdit> edits =
                    database.inTransaction(tables -> tables.cardEdits().toFollow(workspaceId));
            onlyToTell.retainAll(edits.stream().map(CardEdit::id).toList());
            OneByOne.run(edits, edit -> attempt(workspaceId, edit, now));
        });
    }

    private void attempt(String workspaceId, CardEdit edit, Instant now) {
        try {
            boolean followed = onlyToTell.contains(edit.id()) || follow(workspaceId, edit, now);
            boolean told = TellRegraded.run(database, workspaceId, edit, now);
            if (followed && told) {
                database.useTransaction(tables -> tables.cardEdits().followed(edit.id(), now));
                onlyToTell.remove(edit.id());
            } else if (followed) {
                onlyToTell.add(edit.id());
            }
        } catch (RuntimeException e) {
            log.error(
                    "Messages and grades do not follow the edit {} of the card {} yet; it is tried again in seconds",
                    edit.id(),
                    edit.cardId(),
                    e);
            throw e;
        }
    }

    /** Whether there is nothing left to do. Of mends that go on from each other the last does it all. */
    private boolean follow(String workspaceId, CardEdit edit, Instant now) {
        List<CardEdit> edits =
                database.inTransaction(tables -> tables.cardEdits().ofCard(workspaceId, edit.cardId()));
        Optional<Lineage> lineage = Lineage.of(edits).stream()
                .filter(one -> one.edit().id() == edit.id())
                .findFirst();
        if (lineage.isEmpty()) {
            return true;
        }
        followMend.run(new Scope(workspaceId, lineage.get(), edit.at().minus(REACHES_BACK)), now);
        boolean whileTheClockWasAhead = edit.at().isAfter(OtherClocks.latest(now));
        return whileTheClockWasAhead || !now.isBefore(edit.at().plus(STILL_JUDGED_BY_THE_OLD));
    }
}
