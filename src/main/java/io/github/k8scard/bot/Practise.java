package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Gives a member a card of their own: what they are likeliest to have forgotten, then something new, and enough is
 * enough for a day. Never one that an open round of the workspace still asks them. Safe for concurrent use.
 */
public final class Practise {
    private final Database database;
    private final Directory directory;
    private final Deck deck;
    private final PracticeQueue queue;
    private final Random random;

    public Practise(Database database, Directory directory, Deck deck, PracticeQueue queue, Random random) {
        this.database = database;
        this.directory = directory;
        this.deck = deck;
        this.queue = queue;
        this.random = random;
    }

    /**
     * What a member wants to practise.
     *
     * @param topic the topic to stay in, as the deck names it or as the member typed it; any if absent
     * @param run what to go through
     */
    public record Wish(Optional<String> topic, PracticeRun run) {}

    /** What there is to practise. */
    public sealed interface Next {

        /** A card; it is stored that it was shown. */
        record Shown(Showing showing) implements Next {}

        /**
         * Enough for today.
         *
         * @param topic the topic asked for
         * @param run what the member went through
         * @param nextDue the next date, in the member's zone, on which a card is due; absent if only new ones are left,
         *     or none
         * @param more whether going on would give another card today
         * @param weakest whether there are cards that the member has met and not answered today
         * @param met whether the member has met any of the cards; if not, and there are no more, open rounds ask them
         *     all
         */
        record Done(
                Optional<String> topic,
                PracticeRun run,
                Optional<LocalDate> nextDue,
                boolean more,
                boolean weakest,
                boolean met)
                implements Next {}
    }

    /**
     * The member's next card.
     *
     * @throws io.github.k8scard.words.Mistake if there is no such topic
     */
    public Next next(MemberKey member, Wish wish, Instant now) {
        Optional<String> topic =
                wish.topic().map(words -> deck.topicNamed(words).name());
        List<Card> cards = topic.map(deck::cardsOn).orElse(deck.cards());
        return database.inTransaction(tables -> {
            ZoneId zone = directory.zoneOf(tables, member);
            LocalDate today = now.atZone(zone).toLocalDate();
            Practice practice = queue.next(
                    wish.run(),
                    cards,
                    tables.memories().of(member),
                    tables.openCards().unanswered(member, now),
                    tables.showings().since(member, today.atStartOfDay(zone).toInstant(), today),
                    today);
            if (practice instanceof Practice.Done done) {
                return new Next.Done(topic, wish.run(), done.next(), done.more(), done.weakest(), done.met());
            }
            Card card = practice instanceof Practice.Known known ? known.card() : ((Practice.Fresh) practice).card();
            return new Next.Shown(show(tables, member, card, new Wish(topic, wish.run()), now));
        });
    }

    private Showing show(Tables tables, MemberKey member, Card card, Wish wish, Instant now) {
        return tables.showings().create(member, card, Shuffle.forMember(card, random), wish.topic(), wish.run(), now);
    }
}
