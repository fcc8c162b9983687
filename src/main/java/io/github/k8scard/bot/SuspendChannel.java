package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the daily card of a channel that the bot can no longer post to, until somebody resumes it or invites the bot
 * back. Its open rounds close as planned.
 */
final class SuspendChannel {
    private static final Logger log = LoggerFactory.getLogger(SuspendChannel.class);
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    static final String NOT_LET_IN = "Slack does not let me post here at the moment. Invite me again: /invite @k8scard";

    /** Why a channel is suspended. */
    enum SuspensionReason {
        REMOVED("I was removed from the channel. To bring it back, invite me again: /invite @k8scard"),
        ARCHIVED("the channel was archived. Once it is open again, invite me: /invite @k8scard"),
        DELETED("the channel was deleted."),
        REFUSED("Slack does not let me post there. Invite me with /invite @k8scard, then type /k8scard resume");

        private final String words;

        SuspensionReason(String words) {
            this.words = words;
        }
    }

    private SuspendChannel() {}

    /**
     * For what a member asks the bot to post, which no other state of a channel forbids.
     *
     * @throws Mistake if the channel is suspended
     */
    static void refuseIfSuspended(Channel channel) {
        if (channel.state() == ChannelState.SUSPENDED) {
            throw new Mistake(NOT_LET_IN);
        }
    }

    /**
     * Suspends a channel that has a schedule, and tells whoever set it up by a direct message. A channel that is
     * suspended already stays as it is, and nobody is told again. One that the bot has joined since stays as it is,
     * too: Slack may report late what happened before.
     *
     * @param channelId the bot's own key
     * @param happenedAt when the channel was lost
     */
    static void run(Tables tables, long channelId, SuspensionReason reason, Instant happenedAt, Instant now) {
        Channel channel = tables.channels().lock(channelId);
        if (channel.state() == ChannelState.OFF
                || channel.state() == ChannelState.SUSPENDED
                || tables.channels().joinedAfter(channelId, happenedAt)) {
            return;
        }
        StopDailyCard.run(tables, channel.stopped(ChannelState.SUSPENDED), now);
        log.warn("Channel {} is suspended ({})", channel.address(), reason);
        String text = "The daily card in #" + channel.address().slackId() + " stopped: " + reason.words;
        channel.setBy()
                .ifPresent(id -> tables.deliveries()
                        .owe(Owed.notice(
                                new Recipient.Directly(
                                        new MemberKey(channel.address().workspaceId(), id)),
                                text,
                                now,
                                now.plus(WORTH_TELLING))));
    }
}
