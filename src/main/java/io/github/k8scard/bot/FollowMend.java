package io.github.k8scard.bot;

import io.github.k8scard.board.Regrade;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Lineage;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.OutdatedTexts.Scope;
import io.github.k8scard.storage.Regrades.NewGrade;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings up to date what was asked with a card's former texts: each round in one transaction, and each member's
 * practice in one. They lock what clicks lock, in the same order.
 */
final class FollowMend {
    private static final Logger log = LoggerFactory.getLogger(FollowMend.class);

    private final Database database;
    private final Regrading regrading;

    FollowMend(Database database, Fsrs fsrs) {
        this.database = database;
        this.regrading = new Regrading(fsrs);
    }

    /** Mends everything that there is to mend. */
    void run(Scope scope, Instant now) {
        List<Long> rounds =
                database.inTransaction(tables -> tables.outdatedTexts().rounds(scope));
        rounds.forEach(id -> database.useTransaction(tables -> round(tables, scope, id, now)));
        List<String> practisers =
                database.inTransaction(tables -> tables.outdatedTexts().practisers(scope));
        practisers.forEach(id -> database.useTransaction(tables -> practice(tables, scope, id)));
        if (!rounds.isEmpty() || !practisers.isEmpty()) {
            log.info(
                    "The card {} was mended: {} rounds and the practice of {} members follow",
                    scope.lineage().edit().cardId(),
                    rounds.size(),
                    practisers.size());
        }
    }

    private void round(Tables tables, Scope scope, long roundId, Instant now) {
        // first, as whoever closes a round does it, and whoever stores what Slack answered to a change of its message
        Optional<Delivery> card = tables.deliveryQueue().lockCard(roundId);
        boolean posted =
                card.filter(delivery -> delivery.state() == DeliveryState.SENT).isPresent();
        Round round = tables.rounds().find(roundId).orElseThrow();
        Card present = scope.lineage().present();
        String text = tables.cardMessages().text(roundId);
        boolean outdated = scope.lineage().outdates(text);
        if (!outdated && !text.equals(CardJson.fingerprint(present))) {
            // another process was here before, with a later text
            return;
        }
        List<NewGrade> grades = regrading.inRound(tables, round, present);
        if (posted && round.closedAt().isPresent() && (outdated || !grades.isEmpty())) {
            CloseRounds.oweClosingAgain(tables, round, now);
        }
        if (outdated) {
            tables.outdatedTexts().mendRound(roundId, round.workspaceId(), present);
        }
        regrading.run(tables, scope.lineage().edit(), grades);
        if (posted) {
            tables.scores().change(round.channelId(), round.localDate(), inTime(grades));
        }
    }

    private static List<Regrade> inTime(List<NewGrade> grades) {
        return Regrading.ofMembers(grades).stream()
                .filter(regrade -> regrade.before().inTime())
                .toList();
    }

    private void practice(Tables tables, Scope scope, String memberId) {
        Lineage lineage = scope.lineage();
        // before the memory, as a click on one does it
        for (long id : tables.outdatedTexts().answeredShowings(scope, memberId)) {
            tables.outdatedTexts().mendShowing(id, scope.workspaceId(), lineage.present());
        }
        regrading.practice(tables, scope, memberId);
    }
}
