package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cards a member would do well to practice. Safe for concurrent use. */
public final class DueCards {
    /** What is remembered better than this is not weak. */
    private static final double SURE = 0.9;

    private final Directory directory;
    private final CurrentDecks decks;
    private final PracticeQueue queue;

    public DueCards(Directory directory, CurrentDecks decks, PracticeQueue queue) {
        this.directory = directory;
        this.decks = decks;
        this.queue = queue;
    }

    /**
     * How many cards practice has because they are due, without those that an open round still asks the member, since
     * practice leaves them out.
     *
     * @param memories what the member remembers, by card id
     */
    int count(Tables tables, MemberKey member, Map<String, Remembered> memories, Instant now) {
        return queue.due(cards(tables, member, now), memories, today(tables, member, now))
                .size();
    }

    /** The cards that the member is likeliest to have forgotten, likeliest first, without those either. */
    List<Card> weakest(Tables tables, MemberKey member, Map<String, Remembered> memories, Instant now) {
        return queue.weakest(cards(tables, member, now), memories, today(tables, member, now)).stream()
                .filter(known -> known.retrievability() < SURE)
                .map(Practice.Known::card)
                .toList();
    }

    private List<Card> cards(Tables tables, MemberKey member, Instant now) {
        Set<String> open = tables.openCards().unanswered(member, now);
        return decks.now().cards().stream()
                .filter(card -> !open.contains(card.id()))
                .toList();
    }

    private LocalDate today(Tables tables, MemberKey member, Instant now) {
        return now.atZone(directory.zoneOf(tables, member)).toLocalDate();
    }
}
