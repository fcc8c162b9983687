package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;

/**
 * Finds a channel that a member acts on without being in it at that moment, as on the Home tab. Who types a command in
 * a channel is there; a click from elsewhere proves nothing. Safe for concurrent use.
 */
public final class FindOwnChannel {
    private final Database database;

    public FindOwnChannel(Database database) {
        this.database = database;
    }

    /**
     * Where a channel is that the member has answered in or set up, and not left; in time for a click or not at all.
     *
     * @param channelId the bot's own key
     * @throws Mistake if that is none of the member's
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public ChannelAddress of(MemberKey member, long channelId) {
        return database.inTransaction(
                        RecordAnswer.CLICK_AT_MOST,
                        tables -> tables.memberChannels().find(member, channelId))
                .map(Channel::address)
                .orElseThrow(() -> new Mistake("That is no channel of yours any more, as far as I know. Answer a card"
                        + " there, and it is listed again."));
    }
}
