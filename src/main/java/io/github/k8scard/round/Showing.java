package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.PracticeRun;
import java.time.Instant;
import java.util.Optional;

/**
 * A card shown to one member alone, for practice.
 *
 * @param id the showing's number, which the buttons carry
 * @param member who it was shown to
 * @param card the card as it was shown, or as it was mended since
 * @param order the order of its choices
 * @param topic what the member asked to practise, as {@link WrittenGroup} writes it, absent if any card would do
 * @param run what the member is going through, so that the next card is of the same
 * @param shownAt when
 */
public record Showing(
        long id,
        MemberKey member,
        Card card,
        ChoiceOrder order,
        Optional<String> topic,
        PracticeRun run,
        Instant shownAt) {

    /** The same with what its card says since it was mended. */
    public Showing mended(Card present) {
        return new Showing(id, member, present, order, topic, run, shownAt);
    }
}
