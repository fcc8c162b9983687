package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings the number of answers shown by open rounds up to date, one update per round however many have clicked. What is
 * stale is derived from the answers, so nothing is queued and a restart loses nothing.
 */
public final class UpdateCounts {
    /** Slack: about 50 changes of messages a minute in a workspace. Run every five seconds, this leaves room for closings. */
    private static final int AT_ONCE = 3;

    private final Database database;
    private final JoinWorkspace joinWorkspace;
    private final Messenger messenger;
    private final Directory directory;

    public UpdateCounts(Database database, JoinWorkspace joinWorkspace, Messenger messenger, Directory directory) {
        this.database = database;
        this.joinWorkspace = joinWorkspace;
        this.messenger = messenger;
        this.directory = directory;
    }

    public void run(Instant now) {
        joinWorkspace.workspaceId().ifPresent(workspaceId -> {
            List<Long> stale = database.inTransaction(tables -> tables.rounds().withStaleCount(workspaceId));
            stale.stream().limit(AT_ONCE).forEach(roundId -> update(roundId, now));
        });
    }

    private void update(long roundId, Instant now) {
        record Shown(Round round, Delivery card, Optional<String> askedBy, int answered) {}
        var shown = database.inTransaction(tables -> {
            Round round = tables.rounds().find(roundId).orElseThrow();
            return new Shown(
                    round,
                    tables.deliveries().ofRound(roundId, DeliveryKind.CARD).orElseThrow(),
                    round.askedBy().map(id -> directory.nameOf(tables, new MemberKey(round.workspaceId(), id))),
                    tables.answers().countIn(roundId));
        });
        Outcome outcome = messenger.showCount(
                shown.card().address(),
                shown.card().ts().orElseThrow(),
                shown.round(),
                shown.askedBy(),
                shown.answered());
        // a message that Slack will not change is left alone until the next answer
        boolean again = outcome instanceof Outcome.NotSent || outcome instanceof Outcome.Unknown;
        database.useTransaction(tables -> {
            if (!again) {
                tables.rounds().setShownCount(roundId, shown.answered());
            }
            if (tables.rounds().find(roundId).orElseThrow().closedAt().isPresent()) {
                // the round closed while the count was on its way, which may have overwritten it even if no answer came
                tables.deliveryQueue().repeat(roundId, DeliveryKind.CLOSING, now);
            }
        });
    }
}
