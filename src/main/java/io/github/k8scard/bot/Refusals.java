package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;

/** Refusals that several stories share, here or where what a member sends comes in. */
public final class Refusals {
    /** Of a channel without a daily card. */
    public static final String NOTHING_SET_UP = "No daily card is set up here. Start one with /k8scard schedule 09:30";

    private Refusals() {}

    /**
     * Asks Slack whether the bot may post in a channel.
     *
     * @throws Mistake where it certainly may not
     */
    public static void unlessInvited(Messenger messenger, ChannelAddress channel) {
        switch (messenger.membership(channel)) {
            case NOT_MEMBER -> throw new Mistake("I am not in this channel yet. Invite me first: /invite @k8scard");
            case ARCHIVED ->
                throw new Mistake("This channel is archived. Open it again and invite me, or use another channel.");
            case NO_CHANNEL -> throw needsChannel();
            case MEMBER, UNKNOWN -> {}
        }
    }

    /** For a conversation in which there is no team to post to. */
    public static Mistake needsChannel() {
        return new Mistake("That needs a channel. Invite me to the one that you want it for, and type it there."
                + " For a card of your own here, type /k8scard");
    }

    /** For somebody of another workspace, in a channel that several share. */
    public static Mistake outsider() {
        return new Mistake("Only members of the workspace that I am installed in can change that. Ask one of them.");
    }

    /** For the same, who wants to have or to delete what is stored about them. */
    public static Mistake dataOfOutsider() {
        return new Mistake("I hand out and delete data only for members of the workspace that I am installed in."
                + " Nothing was sent or deleted. Ask whoever runs me; a member of that workspace can tell you who that"
                + " is.");
    }

    static Mistake noSuchRound() {
        return new Mistake("I no longer have that card. Type /k8scard for a fresh one.");
    }

    /**
     * A response to a card, judged.
     *
     * @throws Mistake if the card has no such choice
     */
    static Judgement judged(Response response, Card card, ChoiceOrder order) {
        if (response instanceof Response.Chosen chosen && !order.has(chosen.position())) {
            throw new Mistake("That card has no such choice. Type /k8scard for a fresh one.");
        }
        return Judgement.of(response, card, order);
    }

    /** @throws Mistake if an open round still asks the member the card of a showing */
    static void spoilers(Tables tables, Showing showing, Instant now) {
        if (tables.openCards()
                .unanswered(showing.member(), now)
                .contains(showing.card().id())) {
            throw new Mistake(
                    "This card is being asked in a channel right now. Answer it there; for another, type /k8scard");
        }
    }

    /** @throws Mistake if there is no such showing, or it is another member's */
    static Showing showing(Tables tables, long showingId, MemberKey member) {
        return tables.showings()
                .find(showingId)
                .filter(shown -> shown.member().equals(member))
                .orElseThrow(() ->
                        new Mistake("That card was not shown to you, or is too old. Type /k8scard for a fresh one."));
    }
}
