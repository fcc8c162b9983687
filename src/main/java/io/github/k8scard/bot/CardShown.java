package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.LastResult;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.util.Optional;

/**
 * The card of an open round as its channel sees it.
 *
 * @param askedByName the name of who asked for an extra card, of any content
 * @param answered how many members have answered so far
 * @param lastResult how the channel's daily card before this one went; empty on an extra card
 */
public record CardShown(Round round, Optional<String> askedByName, int answered, Optional<LastResult> lastResult) {

    /** What a round's message is to show at this moment. */
    static CardShown read(Tables tables, Directory directory, Round round) {
        Optional<LastResult> lastResult = round.daily()
                ? tables.roundHistory().lastResult(round.channelId(), round.localDate())
                : Optional.empty();
        return new CardShown(
                round,
                round.askedBy().map(id -> directory.nameOf(tables, new MemberKey(round.workspaceId(), id))),
                tables.answers().countIn(round.id()),
                lastResult);
    }
}
