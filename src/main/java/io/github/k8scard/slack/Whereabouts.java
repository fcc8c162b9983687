package io.github.k8scard.slack;

import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.words.Mistake;

/** Whether a command makes sense where it was typed. Safe for concurrent use. */
final class Whereabouts {
    private final Messenger messenger;

    Whereabouts(Messenger messenger) {
        this.messenger = messenger;
    }

    /** @throws Mistake in a direct message */
    static void requireChannel(Command command) {
        if (command.inDirectMessage()) {
            throw new Mistake("That needs a channel. Type it in the channel that you want it for.");
        }
    }

    /**
     * Asks Slack.
     *
     * @throws Mistake where the bot is not a member
     */
    void requireMembership(Command command) {
        requireChannel(command);
        requireMembership(command.in());
    }

    /** @throws Mistake if the bot is not a member */
    void requireMembership(ChannelAddress channel) {
        Refusals.unlessInvited(messenger, channel);
    }
}
