package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells those who look after the bot of a card that did not arrive, or perhaps not, once for each; of many of a kind
 * within a day the first, and then that there are more.
 */
final class TellLostCard {
    private static final String ANOTHER = " To post another card there now, type /k8scard quiz in the channel.";
    private static final String MORE = "More daily cards were lost than I tell you of one by one. My log has a line for"
            + " each; /k8scard status says in a channel how its cards fare.";
    private static final int CHANNELS = 10;

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

    /**
     * It was too late for some cards when they could have been posted.
     *
     * @param missed at least one, each told for the first time
     */
    void leftOut(Tables tables, String workspaceId, List<MissedDates> missed, Instant now) {
        MissedDates first = missed.get(0);
        String named = missed.stream().limit(CHANNELS).map(MissedDates::words).collect(Collectors.joining(", "));
        String more = missed.size() > CHANNELS ? " and " + (missed.size() - CHANNELS) + " more channels" : "";
        tellSome(
                tables,
                workspaceId,
                "left:" + first.channelId() + ":" + first.dates().get(0),
                "I left out the daily cards for " + named + more + ", since it was too late for them. I was not"
                        + " running when they were due, or could not store or post them; my log says which. The next"
                        + " cards come as planned. To post one now, type /k8scard quiz in the channel.",
                now);
    }

    /** There was no card to post in a channel. It is told once until {@link #chosen}. */
    void noCard(Tables tables, Channel channel, LocalDate date, Instant now) {
        String workspaceId = channel.address().workspaceId();
        if (tellAdmins.anyToTell(tables, workspaceId)
                && tables.workspaces().troublesTold().begin(workspaceId, noCardIn(channel), now)) {
            tellSome(
                    tables,
                    workspaceId,
                    "none:" + channel.id() + ":" + date,
                    "There was no daily card for #" + channel.address().slackId() + " on " + date + ": no card that I"
                            + " have fits what is set there, or each that does is open there. To choose other cards for"
                            + " it, type /k8scard schedule in the channel. I tell this once, until it gets a card"
                            + " again.",
                    now);
        }
    }

    /** There is a card to post in a channel. */
    void chosen(Tables tables, Channel channel) {
        tables.workspaces().troublesTold().over(channel.address().workspaceId(), noCardIn(channel));
    }

    /** As short as what is told has to be, however large the number. */
    private static String noCardIn(Channel channel) {
        return "none:" + Long.toString(channel.id(), Character.MAX_RADIX);
    }

    private void tell(Tables tables, Round round, Delivery card, Instant now, String what) {
        tellSome(
                tables,
                round.workspaceId(),
                "lost:" + round.id(),
                "The card of " + round.localDate() + " for #" + card.address().slackId() + what,
                now);
    }

    /** @param key what it is, after its kind and a colon */
    private void tellSome(Tables tables, String workspaceId, String key, String text, Instant now) {
        String kind = key.substring(0, key.indexOf(':'));
        tellAdmins
                .place(tables, workspaceId, kind, now)
                .ifPresent(as ->
                        tellAdmins.once(tables, workspaceId, key, as == TellAdmins.ToldAs.MORE ? MORE : text, now));
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
