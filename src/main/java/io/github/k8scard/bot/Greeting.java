package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.Optional;

/** What the bot says of itself where it is new, and what leads on from there. */
public enum Greeting {
    /** To a channel that it was invited to. */
    CHANNEL(
            "Hi! I post one Kubernetes card a day here. You answer with a click and see at once how you did."
                    + "\nPoints and streaks come by themselves; nobody is pinged.",
            "To start, type /k8scard schedule 09:30. For a card of your own: /k8scard practice. For all I can do:"
                    + " /k8scard help"),
    /** To somebody who looks after it, in a direct message, where there is no channel to set up. */
    ADMIN(
            "Hi! I bring your team one Kubernetes card a day. To start, type /invite @k8scard in your team's channel."
                    + "\nEveryone answers with a click and sees at once how they did. You get this once, as a k8scard"
                    + " admin.",
            "For a card of your own: /k8scard practice. For all I can do: /k8scard help");

    private static final String KEY = "welcome:";

    private final String lines;
    private final String typed;

    Greeting(String lines, String typed) {
        this.lines = lines;
        this.typed = typed;
    }

    /** The once-key of the greeting that answers to the bot's joining a channel at an instant. */
    static String key(Channel channel, Instant joined) {
        return KEY + channel.id() + ":" + joined.getEpochSecond();
    }

    /** The once-key of the greeting to somebody who looks after the bot. */
    static String key(MemberKey admin) {
        return KEY + admin.id();
    }

    /** The greeting that is to be sent; empty if it is another message. */
    static Optional<Greeting> of(Delivery delivery) {
        return delivery.owed()
                .onceKey()
                .filter(key -> key.startsWith(KEY))
                .map(key -> delivery.channelId().isPresent() ? CHANNEL : ADMIN);
    }

    /** Two lines, plain text. */
    public String lines() {
        return lines;
    }

    /** The same and what to type, for where there are no buttons. */
    public String text() {
        return lines + "\n" + typed;
    }
}
