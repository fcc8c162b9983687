package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Ability;
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
 * enough for a day, unless they name a topic. Never one that an open round of the workspace still asks them. Safe for
 * concurrent use.
 */
public final class Practise {
    /** How many of a member's first answers tell what suits them: those of long ago say little of today. */
    private static final int FIRST_ANSWERS = 50;

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
     * @param topic the topic to stay in, as the deck names it or as the member typed it; any if absent
     * @param run what to go through
     */
    public record Wish(Optional<String> topic, PracticeRun run) {}

    /** What there is to practise. */
    public sealed interface Next {

        /** A card; it is stored that it was shown. */
        record Shown(Showing showing) implements Next {}

        /**
         * Enough for today, or all.
         *
         * @param topic the topic asked for
         * @param run what the member went through
         * @param today the date in the member's zone
         * @param left what is left
         * @param tally what came of the member's practice today, of that topic if one was asked for
         */
        record Done(Optional<String> topic, PracticeRun run, LocalDate today, Practice.Done left, PracticeTally tally)
                implements Next {}
    }

    /**
     * The member's next card.
     *
     * @throws io.github.k8scard.words.Mistake if there is no such topic
     */
    public Next next(MemberKey member, Wish wish, Instant now) {
        Decks current = decks.now();
        Wish exact = exact(current, wish);
        return database.inTransaction(tables -> next(tables, day(tables, member, current, exact, now), exact));
    }

    /**
     * The card that the member has not known in today's practice and tried longest ago; if there is none, the next of
     * the day's run. Being asked again on the same date moves no memory.
     *
     * @param topic the topic to stay in; any if absent
     * @throws io.github.k8scard.words.Mistake if there is no such topic
     */
    public Next retry(MemberKey member, Optional<String> topic, Instant now) {
        Decks current = decks.now();
        Wish exact = exact(current, new Wish(topic, PracticeRun.DAILY));
        return database.inTransaction(tables -> {
            var day = day(tables, member, current, exact, now);
            return day.tally().missed().stream()
                    .findFirst()
                    .<Next>map(cardId -> shown(tables, day, current.card(cardId).orElseThrow(), exact))
                    .orElseGet(() -> next(tables, day, exact));
        });
    }

    private static Wish exact(Decks current, Wish wish) {
        return new Wish(wish.topic().map(words -> current.topicNamed(words).name()), wish.run());
    }

    private PracticeDay day(Tables tables, MemberKey member, Decks current, Wish wish, Instant now) {
        List<Card> cards = wish.topic().map(current::cardsOn).orElse(current.cards());
        return PracticeDay.read(tables, member, cards, directory.zoneOf(tables, member), now);
    }

    private Next next(Tables tables, PracticeDay day, Wish wish) {
        Practice practice = day.next(tables, queue, wish, () -> ability(tables, day.member()));
        if (practice instanceof Practice.Done done) {
            return new Next.Done(wish.topic(), wish.run(), day.today(), done, day.tally());
        }
        Card card = practice instanceof Practice.Known known ? known.card() : ((Practice.Fresh) practice).card();
        return shown(tables, day, card, wish);
    }

    private Ability ability(Tables tables, MemberKey member) {
        return Ability.of(tables.reviews()
                .firstAnswers(member, FIRST_ANSWERS, cardId -> decks.now().card(cardId).map(Card::difficulty)));
    }

    private Next.Shown shown(Tables tables, PracticeDay day, Card card, Wish wish) {
        return new Next.Shown(tables.showings()
                .create(day.member(), card, Shuffle.forMember(card, random), wish.topic(), wish.run(), day.now()));
    }
}
