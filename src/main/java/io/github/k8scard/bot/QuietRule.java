package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;

/** Stops the daily card where nobody answers, so that the bot does not talk to an empty room. */
final class QuietRule {
    /** Two in a row happen by chance; a working week does not. */
    private static final int UNANSWERED = 5;

    private static final Duration WORTH_SAYING = Duration.ofHours(12);

    private QuietRule() {}

    /**
     * Takes note of how a posted daily round went that has just closed. After five in a row without any answer the
     * channel is quiet until somebody resumes it, and is told so once.
     */
    static void apply(Tables tables, Round round, Instant now) {
        boolean answered = tables.answers().countIn(round.id()) > 0;
        Channel channel = tables.channels().lock(round.channelId()).closed(answered);
        boolean goesQuiet = channel.state() == ChannelState.ACTIVE && channel.unanswered() >= UNANSWERED;
        if (!goesQuiet) {
            tables.channels().save(channel);
        } else {
            StopDailyCard.run(tables, channel.stopped(ChannelState.QUIET), now);
            tables.deliveries()
                    .owe(Owed.notice(
                            Recipient.in(channel),
                            "Nobody answered the last " + UNANSWERED
                                    + " cards, so the daily card rests now. To resume it, type /k8scard resume",
                            now,
                            now.plus(WORTH_SAYING)));
        }
    }
}
