package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a card without choices, to be graded by the member. Opening it stores no answer: that is the grade. Safe for
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
     * Opens a round's card. The click proves that the card was posted.
     *
     * @param messageTs Slack's id of the clicked message
     * @throws Mistake if there is no such round, or another one asks the member the same card with choices
     */
    public Opened ofRound(long roundId, String userId, String messageTs, Instant now) {
        return database.inTransaction(tables -> {
            Round round = tables.rounds().find(roundId).orElseThrow(Refusals::noSuchRound);
            Arrival.provedBy(messageTs, tables, round, now);
            var member = new MemberKey(round.workspaceId(), userId);
            if (tables.openCards()
                    .unansweredWithChoices(member, now)
                    .contains(round.card().id())) {
                throw new Mistake("Another channel is asking you this card too, with choices. Answer it there first;"
                        + " then come back for its answer.");
            }
            return opened(tables, member, round.card(), now.atZone(directory.zoneOf(tables, member, round.zone())));
        });
    }

    /**
     * Opens a practice card.
     *
     * @throws Mistake if it was not shown to this member
     */
    public Opened ofShowing(long showingId, MemberKey member, Instant now) {
        return database.inTransaction(tables -> {
            Showing showing = Refusals.showing(tables, showingId, member);
            Refusals.spoilers(tables, showing, now);
            Card card = PresentText.of(tables, showing).card();
            return opened(tables, member, card, now.atZone(directory.zoneOf(tables, member)));
        });
    }

    private Opened opened(Tables tables, MemberKey member, Card card, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        Optional<Remembered> known = tables.memories().find(member, card.id());
        boolean moved = tables.answers().countOn(member, card.id(), today) > 0;
        Map<Grade, Integer> days = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            // a second answer on a date changes nothing any more
            var after = moved
                    ? known.orElseThrow()
                    : known.map(remembered -> remembered.answered(fsrs, grade, today))
                            .orElseGet(() -> new Remembered(fsrs.first(grade), today));
            LocalDate due = after.due(fsrs, PracticeQueue.WANTED_RETENTION);
            days.put(grade, (int) ChronoUnit.DAYS.between(today, due));
        }
        return new Opened(card, days);
    }
}
