package io.github.k8scard.bot;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;

/** A member shows a channel its leaderboard. Safe for concurrent use. */
public final class ShareBoard {
    private static final Duration WORTH_SHOWING = Duration.ofMinutes(15);

    private final Database database;
    private final Directory directory;
    private final Messenger messenger;

    public ShareBoard(Database database, Directory directory, Messenger messenger) {
        this.database = database;
        this.directory = directory;
        this.messenger = messenger;
    }

    /**
     * Owes the channel the board. However often the button of one message is clicked, it is owed once. Asks Slack, so
     * it belongs after the acknowledgement.
     *
     * @param window which board
     * @param messageTs the private message that showed it
     * @throws Mistake where the bot may not post or is suspended, and if nobody has points
     */
    public void share(ChannelAddress in, MemberKey by, DatedWindow window, String messageTs, Instant now) {
        Refusals.unlessInvited(messenger, in);
        directory.refresh(by, now);
        database.useTransaction(tables -> {
            var channel = tables.channels().find(in);
            channel.ifPresent(SuspendChannel::refuseIfSuspended);
            if (channel.isEmpty()
                    || ShowBoard.forEverybody(tables, channel.get().id(), window)
                            .board()
                            .top()
                            .isEmpty()) {
                throw new Mistake("Nobody has points there, so there is nothing to share.");
            }
            tables.deliveries()
                    .owe(Owed.board(
                                    Recipient.in(channel.get()),
                                    new SharedBoard(window, by.id()).written(),
                                    now,
                                    now.plus(WORTH_SHOWING))
                            .once("board:" + channel.get().id() + ":" + messageTs));
        });
    }
}
