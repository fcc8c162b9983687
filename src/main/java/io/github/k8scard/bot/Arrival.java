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
        boolean proves = !messageTs.isEmpty() && tables.deliveryQueue().prove(round.id(), messageTs, now);
        if (proves && round.closedAt().isPresent()) {
            CloseRounds.oweClosing(tables, round, now);
        }
    }
}
