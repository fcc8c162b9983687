package io.github.k8scard.delivery;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import java.util.Optional;
import java.util.OptionalLong;

/** Whom a message is for. */
public sealed interface Recipient {

    /** A channel. */
    static InChannel in(Channel channel) {
        return new InChannel(channel.address().workspaceId(), channel.id());
    }

    /** The installation's team, {@code T…}. */
    String workspaceId();

    /** The bot's own key of the channel; empty for a direct message. */
    OptionalLong channelId();

    /** The Slack user who gets a direct message; empty for a channel. */
    Optional<String> memberId();

    /**
     * Everybody in a channel.
     *
     * @param id the bot's own key of it
     */
    record InChannel(String workspaceId, long id) implements Recipient {
        @Override
        public OptionalLong channelId() {
            return OptionalLong.of(id);
        }

        @Override
        public Optional<String> memberId() {
            return Optional.empty();
        }
    }

    /** One member, by a direct message. */
    record Directly(MemberKey member) implements Recipient {
        @Override
        public String workspaceId() {
            return member.workspaceId();
        }

        @Override
        public OptionalLong channelId() {
            return OptionalLong.empty();
        }

        @Override
        public Optional<String> memberId() {
            return Optional.of(member.id());
        }
    }
}
