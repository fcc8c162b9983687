package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a card without choices, to be graded by the member. Opening it stores nothing: the grade is the answer. Safe for
 * concurrent use.
 */
public final class OpenFlashcard {
    private final Database database;
    private final Directory directory;
    private final Fsrs fsrs;

    public OpenFlashcard(Database database, Directory directory, Fsrs fsrs) {
        this.database = database;
        this.directory = directory;
        this.fsrs = fsrs;
    }

    /**
     * An opened card.
     *
     * @param card the card
     * @param days for each grade, in how many days practice would show the card again
     */
    public record Opened(Card card, Map<Grade, Integer> days) {}

    /**
     * Opens a round's card.
     *
     * @throws io.github.k8scard.Mistake if there is no such round
     */
    public Opened ofRound(long roundId, String userId, Instant now) {
        return database.inTransaction(tables -> {
            Round round = tables.rounds().find(roundId).orElseThrow(Refusals::noSuchRound);
            return opened(tables, new MemberKey(round.workspaceId(), userId), round.card(), now);
        });
    }

    /**
     * Opens a practice card.
     *
     * @throws io.github.k8scard.Mistake if it was not shown to this member
     */
    public Opened ofShowing(long showingId, MemberKey member, Instant now) {
        return database.inTransaction(tables -> {
            Showing showing = tables.showings()
                    .find(showingId)
                    .filter(shown -> shown.member().equals(member))
                    .orElseThrow(Refusals::noSuchShowing);
            Refusals.spoilers(tables, showing, now);
            return opened(tables, member, showing.card(), now);
        });
    }

    private Opened opened(Tables tables, MemberKey member, Card card, Instant now) {
        LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
        Optional<Remembered> known = tables.memories().find(member, card.id());
        Map<Grade, Integer> days = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            var memory = known.map(remembered -> fsrs.next(remembered.memory(), remembered.elapsedDays(today), grade))
                    .orElseGet(() -> fsrs.first(grade));
            days.put(grade, fsrs.intervalDays(memory, Recollection.WANTED_RETENTION));
        }
        return new Opened(card, days);
    }
}
