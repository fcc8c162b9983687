package io.github.k8scard.delivery;

import java.util.List;
import java.util.stream.Stream;

/** What is owed. */
public enum DeliveryKind {
    /** A round's card: a new message. */
    CARD(false),
    /** The change of a card that shows how its round went. */
    CLOSING(true),
    /** How a round went, as a reply to a card that can no longer be changed: a new message. */
    RESULT(false),
    /** A leaderboard that a member shares: a new message. */
    BOARD(false),
    /** How a channel's week went: a new message. */
    DIGEST(false),
    /** One line of text: a new message. */
    NOTICE(false),
    /** A reminder to a member that cards are due: a new message. */
    NUDGE(false);

    private final boolean repeatable;

    DeliveryKind(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /**
     * Whether sending it twice looks the same as once, so that its outcome is never unknown: the change of a message.
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** The kinds that are new messages. */
    public static List<DeliveryKind> posts() {
        return Stream.of(values()).filter(kind -> !kind.repeatable).toList();
    }

    /** The kinds that change a message. */
    public static List<DeliveryKind> changes() {
        return Stream.of(values()).filter(kind -> kind.repeatable).toList();
    }
}
