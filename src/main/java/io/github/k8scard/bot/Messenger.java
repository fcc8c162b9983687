package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The chat system, as the bot needs it. Calls block for some seconds at most and never throw for what the network or
 * the chat system does: that is their result. Safe for concurrent use.
 */
public interface Messenger {

    /**
     * Posts a card with its buttons.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome postCard(ChannelAddress to, long deliveryId, CardShown card);

    /** Changes a posted card to show how many have answered. May be repeated. */
    Outcome showCount(ChannelAddress in, String ts, CardShown card);

    /** Changes a posted card to show the answer and how everyone did. May be repeated. */
    Outcome closeCard(ChannelAddress in, String ts, ClosedRound closed);

    /**
     * Posts a leaderboard that a member shares.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome postBoard(ChannelAddress to, long deliveryId, BoardShown board, String sharedBy);

    /**
     * Posts how everyone did as a reply to a card that cannot be changed any more.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     * @param cardTs the card
     */
    Outcome replyResult(ChannelAddress in, long deliveryId, String cardTs, ClosedRound closed);

    /**
     * Posts how a channel's week went.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome postDigest(ChannelAddress to, long deliveryId, Digest digest);

    /**
     * Posts one line.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     * @param text plain text of any content; a channel's id after a hash, such as {@code #C0123ABCD}, is shown as its
     *     name, and a {@link io.github.k8scard.calendar.StoredMoment} in each reader's own zone
     */
    Outcome say(ChannelAddress to, long deliveryId, String text);

    /**
     * Tells a channel of a change of its settings.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome announce(ChannelAddress to, long deliveryId, AnnouncedChange change);

    /**
     * Says who the bot is and how to start.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome greet(ChannelAddress to, long deliveryId, Greeting greeting);

    /**
     * Tells somebody who looks after the cards of one that a member suggests.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome tellOfSuggestion(ChannelAddress to, long deliveryId, SuggestionShown suggestion);

    /**
     * Looks for a message of the bot's in a channel's history.
     *
     * @param deliveryId what goes with the message
     * @param from when it was posted at the earliest
     * @param to when it was posted at the latest
     */
    Search find(ChannelAddress in, long deliveryId, Instant from, Instant to);

    /**
     * Reminds a member in a direct message that cards are due.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     * @param due how many, at least 1
     * @param asOf when they were counted, in the member's zone
     */
    Outcome nudge(ChannelAddress to, long deliveryId, int due, ZonedDateTime asOf);

    /**
     * Tells a member in a direct message how their week went.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     * @param due how many cards are due, which is told if there are any
     * @param asOf when they were counted, in the member's zone
     */
    Outcome recap(ChannelAddress to, long deliveryId, WeekRecap recap, int due, ZonedDateTime asOf);

    /**
     * Tells somebody who looks after the cards in a direct message what there is to decide.
     *
     * @param deliveryId goes with the message, so that it can be {@linkplain #find found} later
     */
    Outcome curate(ChannelAddress to, long deliveryId, ToDecide toDecide);

    /**
     * Shows a member's Home tab.
     *
     * @param replaced the mark of what it takes the place of; empty to replace whatever there is
     */
    HomeOutcome showHome(MemberKey member, Home home, Optional<String> replaced);

    /** What the chat system says of a user; empty if it knows none or cannot be reached. */
    Optional<Profile> profile(MemberKey member);

    /** Whether the bot may post in a channel. */
    Membership membership(ChannelAddress in);

    /** Who the bot is. */
    Identity identity();

    /** See {@link #identity}. */
    sealed interface Identity {

        /** The bot's token is good. */
        record Known(String workspaceId, String workspaceName, String botUserId) implements Identity {}

        /** The bot's token is good, but for an organization of many workspaces instead of one. */
        record OfOrganisation() implements Identity {}

        /**
         * The chat system does not take the token.
         *
         * @param code its error code
         */
        record Refused(String code) implements Identity {}

        /**
         * The chat system cannot be reached at the moment.
         *
         * @param reason why, for the operator
         */
        record Unreachable(String reason) implements Identity {}
    }

    /** See {@link #find}. */
    sealed interface Search {

        /**
         * It is there.
         *
         * @param ts its id
         */
        record Found(String ts) implements Search {}

        /** It is not there, or not yet. */
        record NotFound() implements Search {}

        /**
         * The bot may not look, or cannot at the moment.
         *
         * @param reason why, for the operator
         * @param notBefore how long to wait at least before the next attempt
         */
        record NotPossible(String reason, Duration notBefore) implements Search {}
    }

    /** See {@link #membership}. */
    enum Membership {
        MEMBER,
        NOT_MEMBER,
        /** The channel is closed for everybody. */
        ARCHIVED,
        /** A conversation of a few people, which no bot can join. */
        NO_CHANNEL,
        /** The chat system cannot be reached at the moment. */
        UNKNOWN
    }
}
