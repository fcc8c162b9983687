package io.github.k8scard.bot;

import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import io.github.k8scard.storage.Tables;
import java.util.Optional;

/**
 * A round that has closed as its channel sees it.
 *
 * @param tally how everyone did
 * @param suggestedBy the name of who is named with the card, of any content; empty if nobody is
 */
public record ClosedRound(Round round, Tally tally, Optional<String> suggestedBy) {

    /** What the message of a round that has closed is to show at this moment. */
    static ClosedRound read(Tables tables, CardAuthors cardAuthors, Round round) {
        return new ClosedRound(
                round,
                tables.answers().tally(round.id(), round.order().size()),
                cardAuthors.nameFor(tables, round.workspaceId(), round.card().id()));
    }
}
