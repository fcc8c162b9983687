package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A member answers a practice card. The first response counts; it moves memory and earns nothing. Safe for concurrent
 * use.
 */
public final class AnswerPractice {
    private final Database database;
    private final Directory directory;
    private final RecordAnswer recordAnswer;
    private final CardAuthors cardAuthors;
    private final AnswerListener listener;

    public AnswerPractice(Database database, Directory directory, RecordAnswer recordAnswer, CardAuthors cardAuthors) {
        this(database, directory, recordAnswer, cardAuthors, AnswerListener.UNHEARD);
    }

    /**
     * The same.
     *
     * @param listener is told of each first answer
     */
    public AnswerPractice(
            Database database,
            Directory directory,
            RecordAnswer recordAnswer,
            CardAuthors cardAuthors,
            AnswerListener listener) {
        this.database = database;
        this.directory = directory;
        this.recordAnswer = recordAnswer;
        this.cardAuthors = cardAuthors;
        this.listener = listener;
    }

    /**
     * A member's answer to a practice card.
     *
     * @param showing the card as it was shown
     * @param answer the first answer, which counts
     * @param again whether the member has answered the card before on that date, and so goes over what was missed
     * @param nextReview the date on which practice would show the card again, in the member's zone
     * @param suggestedBy the name of who is named with the card, if anybody is
     */
    public record Practised(
            Showing showing, Answer answer, boolean again, LocalDate nextReview, Optional<String> suggestedBy) {}

    /**
     * Stores a click on a practice card if it is the first.
     *
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     * @throws io.github.k8scard.words.Mistake if the card was not shown to this member, or an open round asks it
     */
    public Practised answer(long showingId, MemberKey member, Response response, Instant receivedAt) {
        var first = new AtomicBoolean();
        var practised = database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            // what runs again is not first by what came of it before
            first.set(false);
            Showing shown = Refusals.showing(tables, showingId, member);
            Refusals.spoilers(tables, shown, receivedAt);
            Optional<Answer> earlier = tables.answers().toShowing(showingId);
            if (earlier.isPresent()) {
                return practised(tables, shown, earlier.get());
            }
            Showing showing = PresentText.of(tables, shown);
            var zone = directory.zoneOf(tables, member);
            var answer = new Answer(
                    member,
                    showing.card().id(),
                    new AnswerTo.InPractice(showingId),
                    Refusals.judged(response, showing.card(), showing.order()),
                    showing.order().size(),
                    receivedAt.atZone(zone));
            first.set(recordAnswer.run(tables, answer, showing.card()));
            return practised(
                    tables,
                    showing,
                    first.get() ? answer : tables.answers().toShowing(showingId).orElseThrow());
        });
        if (first.get()) {
            listener.answered(practised.answer());
        }
        return practised;
    }

    /**
     * What a member answered to a practice card before; empty if nothing yet.
     *
     * @throws io.github.k8scard.words.Mistake if the card was not shown to this member, or an open round asks it
     */
    public Optional<Practised> earlier(long showingId, MemberKey member, Instant now) {
        return database.inTransaction(tables -> {
            Showing showing = Refusals.showing(tables, showingId, member);
            Refusals.spoilers(tables, showing, now);
            return tables.answers().toShowing(showingId).map(answer -> practised(tables, showing, answer));
        });
    }

    private Practised practised(Tables tables, Showing showing, Answer answer) {
        return new Practised(
                showing,
                answer,
                tables.answers().countOn(showing.member(), answer.cardId(), answer.localDate()) > 1,
                recordAnswer.nextReview(tables, showing.member(), showing.card().id()),
                cardAuthors.nameFor(
                        tables, showing.member().workspaceId(), showing.card().id()));
    }
}
