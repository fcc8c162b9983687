package io.github.k8scard.round;

import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;

/**
 * What one member did with one round or one practice card. Appended once, never changed.
 *
 * @param member who
 * @param cardId the card's id in the deck
 * @param roundId the round, empty for practice
 * @param showingId the practice showing, empty for a round
 * @param judgement what came of it
 * @param choices how many choices were shown
 * @param inTime whether it was received before the round closed; false for practice
 * @param points what it earned on the board
 * @param localDate the date it was given on, in {@code zone}
 * @param zone the member's zone at that moment
 * @param receivedAt when the bot received it
 */
public record Answer(
        MemberKey member,
        String cardId,
        OptionalLong roundId,
        OptionalLong showingId,
        Judgement judgement,
        int choices,
        boolean inTime,
        int points,
        LocalDate localDate,
        ZoneId zone,
        Instant receivedAt) {}
