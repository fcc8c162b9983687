package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.Optional;

/** Tells those who look after the bot of a card that did not arrive, or perhaps not, once for each. */
final class TellLostCard {
    private static final String ANOTHER = " To post another card there now, type /k8scard quiz in the channel.";

    private final TellAdmins tellAdmins;

    TellLostCard(TellAdmins tellAdmins) {
        this.tellAdmins = tellAdmins;
    }

    /** A round has closed and whether its card arrived was never found out. */
    void unknown(Tables tables, Round round, Delivery card, Instant now) {
        tell(
                tables,
                round,
                card,
                now,
                " may not have arrived: Slack never said what became of it, nobody clicked it,"
                        + " and I have not found it. Have a look in the channel. I can look for a card myself only with"
                        + " the scope channels:history, or groups:history in a private channel; /k8scard status says"
                        + " if one is missing.");
    }

    /** A card will not be sent. Of what somebody wanted so, nothing is told. */
    void failed(Tables tables, Round round, Delivery card, DeliveryTrouble why, Instant now) {
        remedy(why)
                .ifPresent(remedy -> tell(tables, round, card, now, " was not sent: " + why.words() + ". " + remedy));
    }

    private void tell(Tables tables, Round round, Delivery card, Instant now, String what) {
        tellAdmins.once(
                tables,
                round.workspaceId(),
                "lost:" + round.id(),
                "The card of " + round.localDate() + " for #" + card.address().slackId() + what,
                now);
    }

    private static Optional<String> remedy(DeliveryTrouble why) {
        return switch (why) {
            case GIVEN_UP, TOO_LATE ->
                Optional.of("I, Slack or the way between us was away for too long; my log says which." + ANOTHER);
            case MESSAGE_REFUSED ->
                Optional.of("See whether everybody may post in that channel, and apps too; my log has Slack's own word"
                        + " for it." + ANOTHER);
            case CHANNEL_REFUSED ->
                Optional.of(
                        "If the channel is still there, invite me with /invite @k8scard, then type /k8scard resume in"
                                + " it. If it was archived or deleted, set up the daily card in another one with"
                                + " /k8scard schedule.");
            case NO_ANSWER, CUT_OFF, NOT_YET, CARD_STOPPED, DIGEST_STOPPED, NOT_INSTALLED, NOT_WANTED ->
                Optional.empty();
        };
    }
}
