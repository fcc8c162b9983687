package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Gives a member a card of their own: what they are likeliest to have forgotten, then something new, and enough is
 * enough for a day, unless they name a group of cards, such as a topic. Never one that an open round of the workspace still asks them. Safe for
 * concurrent use.
 */
public final class Practise {
    private static final Wish USUAL = new Wish(Optional.empty(), PracticeRun.DAILY);

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final PracticeQueue queue;
    private final Random random;

    public Practise(Database database, Directory directory, CurrentDecks decks, PracticeQueue queue, Random random) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.queue = queue;
        this.random = random;
    }

    /**
     * What a member wants to practise.
     *
     * @param group the cards to stay with; all if absent
     * @param run what to go through
     */
    public record Wish(Optional<CardGroup> group, PracticeRun run) {}

    /** What there is to practise. */
    public sealed interface Next {

        /** A card; it is stored that it was shown. */
        record Shown(Showing showing) implements Next {}

        /**
         * Enough for today, or all.
         *
         * @param group the cards asked for
         * @param run what the member went through
         * @param today the date in the member's zone
         * @param left what is left
         * @param tally what came of the member's practice today, of those cards if some were asked for
         */
        record Done(
                Optional<CardGroup> group, PracticeRun run, LocalDate today, Practice.Done left, PracticeTally tally)
                implements Next {}

        /**
         * The decks have no such cards any more.
         *
         * @param group the cards asked for
         * @param instead what the day's usual run has
         */
        record Gone(CardGroup group, Next instead) implements Next {}
    }

    /** The member's next card. */
    public Next next(MemberKey member, Wish wish, Instant now) {
        Decks current = decks.now();
        if (isGone(current, wish.group())) {
            return new Next.Gone(wish.group().orElseThrow(), next(member, USUAL, now));
        }
        return database.inTransaction(tables -> next(tables, day(tables, member, current, wish, now), wish));
    }

    /**
     * The card that the member has not known in today's practice and tried longest ago; if there is none, the next of
     * the day's run. Being asked again on the same date moves no memory.
     *
     * @param group the cards to stay with; all if absent
     */
    public Next retry(MemberKey member, Optional<CardGroup> group, Instant now) {
        Decks current = decks.now();
        if (isGone(current, group)) {
            return new Next.Gone(group.orElseThrow(), retry(member, Optional.empty(), now));
        }
        var wish = new Wish(group, PracticeRun.DAILY);
        return database.inTransaction(tables -> {
            var day = day(tables, member, current, wish, now);
            return day.tally().missed().stream()
                    .findFirst()
                    .<Next>map(cardId -> shown(tables, day, current.card(cardId).orElseThrow(), wish))
                    .orElseGet(() -> next(tables, day, wish));
        });
    }

    private static boolean isGone(Decks current, Optional<CardGroup> group) {
        return group.filter(asked -> asked.cardsIn(current).isEmpty()).isPresent();
    }

    private PracticeDay day(Tables tables, MemberKey member, Decks current, Wish wish, Instant now) {
        List<Card> cards = wish.group().map(group -> group.cardsIn(current)).orElse(current.cards());
        return PracticeDay.read(tables, member, cards, directory.zoneOf(tables, member), now);
    }

    private Next next(Tables tables, PracticeDay day, Wish wish) {
        Practice practice = day.next(tables, queue, wish);
        if (practice instanceof Practice.Done done) {
            return new Next.Done(wish.group(), wish.run(), day.today(), done, day.tally());
        }
        Card card = practice instanceof Practice.Known known ? known.card() : ((Practice.Fresh) practice).card();
        return shown(tables, day, card, wish);
    }

    private Next.Shown shown(Tables tables, PracticeDay day, Card card, Wish wish) {
        return new Next.Shown(tables.showings()
                .create(
                        day.member(),
                        card,
                        Shuffle.forMember(card, random),
                        wish.group().map(WrittenGroup::of),
                        wish.run(),
                        day.now()));
    }
}
