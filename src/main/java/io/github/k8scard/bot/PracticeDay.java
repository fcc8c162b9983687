package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Ability;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A member's practice on the date that it is for them.
 *
 * @param member who
 * @param now the moment
 * @param zone the member's
 * @param cards the cards to practise from, in the order of the deck
 * @param open ids of those that open rounds still ask the member
 */
record PracticeDay(MemberKey member, Instant now, ZoneId zone, List<Card> cards, Set<String> open) {

    static PracticeDay read(Tables tables, MemberKey member, List<Card> cards, ZoneId zone, Instant now) {
        return new PracticeDay(member, now, zone, cards, tables.openCards().unanswered(member, now));
    }

    /** What came today of the cards that no open round asks the member. */
    PracticeTally tally(Tables tables) {
        Set<String> practised =
                cards.stream().map(Card::id).filter(id -> !open.contains(id)).collect(Collectors.toSet());
        return PracticeTally.of(tables.showings().triesSince(member, morning(zone, now)).stream()
                .filter(one -> practised.contains(one.cardId()))
                .toList());
    }

    /**
     * What the member named has no limits.
     *
     * @param ability see {@link PracticeQueue#next}
     */
    Practice next(Tables tables, PracticeQueue queue, Practise.Wish wish, Supplier<Ability> ability) {
        var memories = tables.memories().of(member);
        return wish.group().isPresent() && wish.run() != PracticeRun.WEAKEST
                ? queue.nextNamed(cards, memories, open, ability, today())
                : queue.next(
                        wish.run(),
                        cards,
                        memories,
                        open,
                        tables.showings().since(member, morning(zone, now), today()),
                        ability,
                        today());
    }

    /** The date. */
    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private static Instant morning(ZoneId zone, Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
