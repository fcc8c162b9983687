package io.github.k8scard.delivery;

import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message that the bot owes somebody.
 *
 * @param kind what is owed
 * @param to whom
 * @param roundId the round whose card, closing or result it is; owed once for each round and kind. Empty for all others
 * @param body the line of a notice, plain text; of a board or digest, what it is about
 * @param onceKey what it answers to, if it is owed once in the workspace however often that arrives
 * @param since since when it is owed
 * @param deadline when it is no longer worth sending
 */
public record Owed(
        DeliveryKind kind,
        Recipient to,
        OptionalLong roundId,
        Optional<String> body,
        Optional<String> onceKey,
        Instant since,
        Instant deadline) {

    /** A round's card. */
    public static Owed card(Recipient to, long roundId, Instant since, Instant deadline) {
        return ofRound(DeliveryKind.CARD, to, roundId, since, deadline);
    }

    /** The change of a round's card that shows how the round went. */
    public static Owed closing(Recipient to, long roundId, Instant since, Instant deadline) {
        return ofRound(DeliveryKind.CLOSING, to, roundId, since, deadline);
    }

    /** How a round went, where its card can no longer be changed. */
    public static Owed result(Recipient to, long roundId, Instant since, Instant deadline) {
        return ofRound(DeliveryKind.RESULT, to, roundId, since, deadline);
    }

    /** A board that is rendered when it is sent. */
    public static Owed board(Recipient to, String board, Instant since, Instant deadline) {
        return saying(DeliveryKind.BOARD, to, Optional.of(board), since, deadline);
    }

    /** A digest that is rendered when it is sent. */
    public static Owed digest(Recipient to, String week, Instant since, Instant deadline) {
        return saying(DeliveryKind.DIGEST, to, Optional.of(week), since, deadline);
    }

    /** One line of plain text. */
    public static Owed notice(Recipient to, String text, Instant since, Instant deadline) {
        return saying(DeliveryKind.NOTICE, to, Optional.of(text), since, deadline);
    }

    /** A reminder that cards are due; how many is found when it is sent. */
    public static Owed nudge(MemberKey member, Instant since, Instant deadline) {
        return saying(DeliveryKind.NUDGE, new Recipient.Directly(member), Optional.empty(), since, deadline);
    }

    /** The same, owed once for each key. */
    public Owed once(String key) {
        return new Owed(kind, to, roundId, body, Optional.of(key), since, deadline);
    }

    private static Owed ofRound(DeliveryKind kind, Recipient to, long roundId, Instant since, Instant deadline) {
        return new Owed(kind, to, OptionalLong.of(roundId), Optional.empty(), Optional.empty(), since, deadline);
    }

    private static Owed saying(
            DeliveryKind kind, Recipient to, Optional<String> body, Instant since, Instant deadline) {
        return new Owed(kind, to, OptionalLong.empty(), body, Optional.empty(), since, deadline);
    }
}
