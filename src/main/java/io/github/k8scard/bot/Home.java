package io.github.k8scard.bot;

import io.github.k8scard.delivery.CardToAnswer;
import java.time.Instant;
import java.util.List;

/**
 * Everything that a member's Home tab shows, at one moment.
 *
 * @param now the moment
 * @param toAnswer the open cards in the member's channels that wait for an answer, the one that closes first at the
 *     beginning
 * @param numbers what the member has done so far
 * @param mayChange whether the member may change the settings of channels
 * @param switches what the member has switched on
 */
public record Home(
        Instant now, List<CardToAnswer> toAnswer, MemberNumbers numbers, boolean mayChange, MemberSwitches switches) {
    public Home {
        toAnswer = List.copyOf(toAnswer);
    }
}
