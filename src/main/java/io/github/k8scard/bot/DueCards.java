package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many cards practice has for a member because they are due. Safe for concurrent use. */
public final class DueCards {
    private final Directory directory;
    private final Deck deck;
    private final PracticeQueue queue;

    public DueCards(Directory directory, Deck deck, PracticeQueue queue) {
        this.directory = directory;
        this.deck = deck;
        this.queue = queue;
    }

    /**
     * Without those that an open round still asks the member, since practice leaves them out.
     *
     * @param memories what the member remembers, by card id
     */
    int count(Tables tables, MemberKey member, Map<String, Remembered> memories, Instant now) {
        LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
        Set<String> open = tables.openCards().unanswered(member, now);
        List<Card> cards =
                deck.cards().stream().filter(card -> !open.contains(card.id())).toList();
        return queue.due(cards, memories, today).size();
    }
}
