package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.PracticeRun;
import java.time.Instant;
import java.util.Optional;

/**
 * A practice card that is to be shown to a member; what it consists of is said at {@link Showing}.
 *
 * @param topic the topic that the member asked to practise, absent if any would do
 */
public record NewShowing(
        MemberKey member, Card card, ChoiceOrder order, Optional<String> topic, PracticeRun run, Instant shownAt) {

    /** What it is once it is stored. */
    public Showing numbered(long id) {
        return new Showing(id, member, card, order, topic, run, shownAt);
    }
}
