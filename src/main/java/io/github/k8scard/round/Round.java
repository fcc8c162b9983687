package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.memory.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One card posted to one channel, with the text and the order of choices that it was posted with. Nothing of it changes
 * afterwards but whether it is late and whether it has closed.
 *
 * @param id the round's number, which the buttons carry
 * @param workspaceId the team it belongs to
 * @param channelId the bot's own key of the channel
 * @param card the card as it was posted
 * @param order the order of its choices, the same for everyone; empty for a flashcard, which is revealed and graded
 * @param reason why this card was chosen
 * @param localDate the date it counts for, in {@code zone}
 * @param zone the channel's zone when it was created
 * @param daily whether it is the channel's daily round of that date; else somebody asked for it
 * @param late whether it is posted after its time
 * @param askedBy the member who asked for an extra round
 * @param dueAt when its card is to be posted: the posting instant of a daily round, else when somebody asked for it
 * @param createdAt when it was created
 * @param closesAt when answers stop being in time
 * @param closedAt when the closing was carried out, absent while it is open
 */
public record Round(
        long id,
        String workspaceId,
        long channelId,
        Card card,
        ChoiceOrder order,
        Reason reason,
        LocalDate localDate,
        ZoneId zone,
        boolean daily,
        boolean late,
        Optional<String> askedBy,
        Instant dueAt,
        Instant createdAt,
        Instant closesAt,
        Optional<Instant> closedAt) {

    /** Whether an answer received at an instant is in time, whether or not the closing has been carried out. */
    public boolean inTime(Instant receivedAt) {
        return receivedAt.isBefore(closesAt);
    }
}
