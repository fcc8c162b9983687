package io.github.k8scard.bot;

import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** Whether a card has arrived in its channel, where Slack never said so. */
final class Arrival {
    private Arrival() {}

    /**
     * A click on a card proves that it was posted.
     *
     * @param messageTs Slack's id of the clicked message; empty if the button was in a modal
     */
    static void provedBy(String messageTs, Tables tables, Round round, Instant now) {
        if (!messageTs.isEmpty() && tables.deliveryQueue().prove(round.id(), messageTs, now)) {
            known(tables, round.id(), now);
        }
    }

    /**
     * A round's card turned out to be posted. The round may have closed meanwhile; then its message has yet to show
     * that, and streaks have passed it over.
     */
    static void known(Tables tables, long roundId, Instant now) {
        tables.rounds()
                .find(roundId)
                .filter(round -> round.closedAt().isPresent())
                .ifPresent(round -> {
                    if (round.daily()) {
                        tables.channelStreakCheckpoints().forget(round.workspaceId(), round.channelId());
                    }
                    CloseRounds.oweClosing(tables, round, now);
                });
    }
}
