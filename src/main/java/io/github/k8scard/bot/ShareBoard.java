package io.github.k8scard.bot;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;

/** A member shows a channel its leaderboard. Safe for concurrent use. */
public final class ShareBoard {
    static final Duration WORTH_SHOWING = Duration.ofMinutes(15);
    static final String NOTHING_TO_SHARE = "Nobody has points on that leaderboard, so there is nothing to share.";

    private final Database database;

    public ShareBoard(Database database) {
        this.database = database;
    }

    /**
     * Owes the channel the board, in time for a click or not at all. However often the button of one message is
     * clicked, it is owed once. Asks only the database: the name of whoever shares is known from the command that
     * showed them the board, and whether the bot may post is found out by posting.
     *
     * @param window which board
     * @param messageTs the private message that showed it
     * @throws Mistake where the bot is suspended, and if nobody has points
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public void owe(ChannelAddress in, MemberKey by, DatedWindow window, String messageTs, Instant now) {
        database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            var channel = tables.channels().find(in);
            channel.ifPresent(SuspendChannel::refuseIfSuspended);
            if (channel.isEmpty() || isEmpty(tables, channel.get().id(), window)) {
                throw new Mistake(NOTHING_TO_SHARE);
            }
            tables.deliveries()
                    .owe(Owed.board(
                                    Recipient.in(channel.get()),
                                    new SharedBoard(window, by.id()).written(),
                                    now,
                                    now.plus(WORTH_SHOWING))
                            .once("board:" + channel.get().id() + ":" + messageTs));
            return null;
        });
    }

    /** Whether nobody has points in a window. */
    static boolean isEmpty(Tables tables, long channelId, DatedWindow window) {
        return ShowBoard.forEverybody(tables, channelId, window).board().top().isEmpty();
    }
}
