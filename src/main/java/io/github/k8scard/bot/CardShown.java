package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.AskedBefore;
import io.github.k8scard.round.LastResult;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The card of an open round as its channel sees it.
 *
 * @param askedByName the name of who asked for an extra card, of any content
 * @param answered how many members have answered so far
 * @param lastResult how the channel's daily card before this one went; empty on an extra card
 * @param askedBefore how it went when the channel last had this card; empty on a new card
 * @param today the date in the round's zone, which may be the one after the round's
 */
public record CardShown(
        Round round,
        Optional<String> askedByName,
        int answered,
        Optional<LastResult> lastResult,
        Optional<AskedBefore> askedBefore,
        LocalDate today) {

    /** What a round's message is to show at this moment. */
    static CardShown read(Tables tables, Directory directory, Round round, Instant now) {
        Optional<LastResult> lastResult = round.daily()
                ? tables.earlierResults().lastResult(round.channelId(), round.localDate())
                : Optional.empty();
        return new CardShown(
                round,
                round.askedBy().map(id -> directory.nameOf(tables, new MemberKey(round.workspaceId(), id))),
                tables.answers().countIn(round.id()),
                lastResult,
                askedBefore(tables, round),
                LocalDate.ofInstant(now, round.zone()));
    }

    private static Optional<AskedBefore> askedBefore(Tables tables, Round round) {
        return round.reason() instanceof Reason.NewCard
                ? Optional.empty()
                : tables.earlierResults()
                        .askedBefore(round.channelId(), round.card().id(), round.id());
    }
}
