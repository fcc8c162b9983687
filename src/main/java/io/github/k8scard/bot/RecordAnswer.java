package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Stores an answer and lets the member's memory learn from it, within the caller's transaction. The first answer to a
 * round or showing wins; the first answer to a card on a date moves memory, wherever it was given.
 */
public final class RecordAnswer {
    /**
     * How long storing a click may take. Slack waits three seconds for the acknowledgement; with half a second for the
     * commit this leaves room for the way there and back.
     */
    static final Duration CLICK_AT_MOST = Duration.ofMillis(1_500);

    private final Fsrs fsrs;

    public RecordAnswer(Fsrs fsrs) {
        this.fsrs = fsrs;
    }

    /**
     * @param card the card as it was shown
     * @return whether the answer was the first; if not, nothing is stored
     */
    boolean run(Tables tables, Answer answer, Card card) {
        if (!tables.answers().appendIfFirst(answer, card)) {
            return false;
        }
        tables.members().meet(answer.member());
        learn(tables, answer);
        tables.memberScores().add(answer);
        return true;
    }

    /** The date on which practice would show a card again, in the member's zone. */
    LocalDate nextReview(Tables tables, MemberKey member, String cardId) {
        return tables.memories().find(member, cardId).orElseThrow().due(fsrs, PracticeQueue.WANTED_RETENTION);
    }

    private void learn(Tables tables, Answer answer) {
        var member = answer.member();
        var grade = answer.judgement().grade();
        var today = answer.localDate();
        if (tables.memories().create(member, answer.cardId(), new Remembered(fsrs.first(grade), today))) {
            return;
        }
        // the lock comes before the count, so that of two answers at once the later sees the earlier
        var remembered = tables.memories().lock(member, answer.cardId()).orElseThrow();
        if (tables.answers().countOn(member, answer.cardId(), today) == 1) {
            tables.memories().update(member, answer.cardId(), remembered.answered(fsrs, grade, today));
        }
    }
}
