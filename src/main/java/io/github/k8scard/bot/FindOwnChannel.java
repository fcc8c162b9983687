package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;
import java.time.Duration;

/**
 * Finds a channel that a member acts on without being in it at that moment, as on the Home tab. Who types a command in
 * a channel is there; a click from elsewhere proves nothing. Safe for concurrent use.
 */
public final class FindOwnChannel {
    /** What the member wants follows in the same three seconds. */
    private static final Duration AT_MOST = Duration.ofMillis(500);

    private final Database database;

    public FindOwnChannel(Database database) {
        this.database = database;
    }

    /**
     * Where a channel is that the member has answered in or set up, and not left; in time for a click or not at all.
     *
     * @param channelId the bot's own key
     * @throws Mistake if that is none of the member's
     * @throws io.github.k8scard.NotSaved if the database takes longer than half a second
     */
    public ChannelAddress of(MemberKey member, long channelId) {
        return database.inTransaction(AT_MOST, tables -> tables.memberChannels().find(member, channelId))
                .map(Channel::address)
                .orElseThrow(() -> new Mistake("That channel is no longer listed as one of yours. Type what you want in"
                        + " the channel itself, such as /k8scard schedule"));
    }
}
