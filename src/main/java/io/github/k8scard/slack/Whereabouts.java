package io.github.k8scard.slack;

import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.words.Mistake;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a command makes sense where it was typed. Safe for concurrent use. */
final class Whereabouts {
    /** How Slack calls conversations that have no name: those of several people, and those of two. */
    private static final Pattern NAMELESS = Pattern.compile("mpdm-.*|directmessage");

    private final Messenger messenger;

    Whereabouts(Messenger messenger) {
        this.messenger = messenger;
    }

    /** Whether that is a direct message, of two people or several. */
    static boolean isDirectMessage(String channelId, String channelName) {
        return channelId.startsWith("D") || NAMELESS.matcher(channelName).matches();
    }

    /** @throws Mistake in a direct message, also one of several people */
    static void requireChannel(Command command) {
        if (command.inDirectMessage()) {
            throw Refusals.needsChannel();
        }
    }

    /**
     * Asks Slack.
     *
     * @throws Mistake where the bot may not post
     */
    void requireMembership(Command command) {
        requireChannel(command);
        requireMembership(command.in());
    }

    /** Whether the bot may post in a channel, unless Slack does not say so now. Asks Slack. */
    boolean reaches(ChannelAddress channel) {
        return switch (messenger.membership(channel)) {
            case MEMBER, UNKNOWN -> true;
            case NOT_MEMBER, ARCHIVED, NO_CHANNEL -> false;
        };
    }

    /** Why a command makes no sense where it was typed; empty if it does, or Slack does not say so now. Asks Slack. */
    Optional<Mistake> refusal(Command command) {
        return command.inDirectMessage() ? Optional.of(Refusals.needsChannel()) : refusal(command.in());
    }

    /** Why the bot may not post in a channel; empty if it may, or Slack does not say so now. Asks Slack. */
    Optional<Mistake> refusal(ChannelAddress channel) {
        try {
            requireMembership(channel);
            return Optional.empty();
        } catch (Mistake refused) {
            return Optional.of(refused);
        }
    }

    /**
     * Asks Slack; so after a click it belongs after the acknowledgement.
     *
     * @throws Mistake where the bot certainly may not post
     */
    void requireMembership(ChannelAddress channel) {
        Refusals.unlessInvited(messenger, channel);
    }
}
