package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.memory.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One card posted to one channel, with the text and the order of choices that it was posted with. Nothing of it changes
 * afterwards but whether it is late, whether it has closed, and what the card says if that is mended.
 *
 * @param id the round's number, which the buttons carry
 * @param made what it was made with
 * @param closedAt when the closing was carried out, absent while it is open
 */
public record Round(long id, NewRound made, Optional<Instant> closedAt) {

    /** The team it belongs to. */
    public String workspaceId() {
        return made.workspaceId();
    }

    /** The bot's own key of the channel. */
    public long channelId() {
        return made.channelId();
    }

    /** The card as it was posted, or as it was mended since. */
    public Card card() {
        return made.asked().card();
    }

    /** The order of the card's choices, the same for everyone; empty for a flashcard. */
    public ChoiceOrder order() {
        return made.asked().order();
    }

    /** The position at which the right choice is shown; −1 for a flashcard. */
    public int right() {
        return order().positionOf(card().choices().map(Choices::right).orElse(-1));
    }

    /** Why this card was chosen. */
    public Reason reason() {
        return made.asked().reason();
    }

    /** The date it counts for, in {@link #zone()}. */
    public LocalDate localDate() {
        return made.localDate();
    }

    /** The channel's zone when it was created. */
    public ZoneId zone() {
        return made.zone();
    }

    /** Whether it is the channel's daily round of its date; else somebody asked for it. */
    public boolean daily() {
        return made.daily();
    }

    /** Whether it is a daily round that is posted after its time. */
    public boolean late() {
        return made.late();
    }

    /** The Slack user who asked for an extra round. */
    public Optional<String> askedBy() {
        return made.askedBy();
    }

    /** When it was created. */
    public Instant createdAt() {
        return made.createdAt();
    }

    /** When its card is to be posted: the planned posting instant of a daily round, else at once. */
    public Instant dueAt() {
        return made.dueAt();
    }

    /** When answers stop being in time. */
    public Instant closesAt() {
        return made.closesAt();
    }

    /** Whether an answer received at an instant is in time, whether or not the closing has been carried out. */
    public boolean inTime(Instant receivedAt) {
        return receivedAt.isBefore(closesAt());
    }
}
