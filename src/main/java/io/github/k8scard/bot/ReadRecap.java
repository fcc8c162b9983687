package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a member's week went, and says what is owed about it. Safe for concurrent use. */
public final class ReadRecap {
    private static final String KEY = "recap:";
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LATELY_DAYS = 28;

    private final CurrentDecks decks;
    private final DueCards dueCards;

    public ReadRecap(CurrentDecks decks, DueCards dueCards) {
        this.decks = decks;
        this.dueCards = dueCards;
    }

    /** How the week before a Monday went; empty if the member answered nothing in it, which nobody wants to be told. */
    Optional<WeekRecap> before(Tables tables, MemberKey member, LocalDate monday, Instant now) {
        var week = new DateRange(monday.minusDays(DAYS_OF_A_WEEK), monday.minusDays(1));
        Set<String> answered = tables.memberWeeks().cardsAnswered(member, week);
        Decks current = decks.now();
        answered.removeIf(cardId -> current.card(cardId).isEmpty());
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        var daily = tables.memberWeeks().dailyCards(member, week, monday.minusDays(LATELY_DAYS));
        Map<String, Remembered> memories = tables.memories().of(member);
        return Optional.of(new WeekRecap(
                week,
                daily.posted(),
                daily.answered(),
                daily.knew(),
                answered.size(),
                (int) answered.stream()
                        .filter(cardId -> memories.get(cardId).memory().isKnown())
                        .count(),
                dueCards.weakest(tables, member, memories, now).stream()
                        .filter(card -> answered.contains(card.id()))
                        .map(Card::topic)
                        .findFirst()));
    }

    /**
     * A recap that is read anew when it is sent; owed once for each member and Monday. The release before, which may be
     * the one that sends it, knows it as a notice and shows the words that it would have now.
     */
    static Owed owed(MemberKey member, LocalDate monday, WeekRecap recap, Instant now, Instant deadline) {
        return Owed.notice(new Recipient.Directly(member), recap.words(), now, deadline)
                .once(KEY + member.id() + ":" + monday);
    }

    /** The Monday of a recap that is to be sent; empty if the message is none. */
    static Optional<LocalDate> mondayOf(Delivery delivery) {
        return delivery.owed()
                .onceKey()
                .filter(key -> key.startsWith(KEY))
                .map(key -> LocalDate.parse(key.substring(key.lastIndexOf(':') + 1)));
    }
}
