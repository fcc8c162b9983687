package io.github.k8scard.round;

import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.OptionalLong;

/**
 * What one member did with one round or one practice card. Appended once, never changed.
 *
 * @param member who
 * @param cardId the card's id in the deck
 * @param to what was answered
 * @param judgement what came of it
 * @param choices how many choices were shown
 * @param received when the bot received it, in the member's zone at that moment
 */
public record Answer(
        MemberKey member, String cardId, AnswerTo to, Judgement judgement, int choices, ZonedDateTime received) {

    /** The round; empty for practice. */
    public OptionalLong roundId() {
        return to.roundId();
    }

    /** Whether it was received before the round closed; false for practice. */
    public boolean inTime() {
        return to.inTime();
    }

    /** What it earned on the board. */
    public int points() {
        return to.points();
    }

    /** The date it was given on, where the member was. */
    public LocalDate localDate() {
        return received.toLocalDate();
    }

    /**
     * The same answer as it counts since its card was mended.
     *
     * @param points what it earns on the board; nothing in practice
     */
    public Answer regraded(Judgement other, int points) {
        return new Answer(member, cardId, to.earning(points), other, choices, received);
    }
}
