package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.round.NewShowing;
import io.github.k8scard.round.Showing;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives a member a card of their own: what they are likeliest to have forgotten, then something new, and enough is
 * enough for a day, unless they name a topic. Never one that an open round of the workspace still asks them. What
 * several ask for at the same time shares a transaction. Safe for concurrent use.
 */
public final class Practise {
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);

    private final Directory directory;
    private final Deck deck;
    private final PracticeQueue queue;
    private final Random random;
    private final Function<Asking, Next> shown;

    public Practise(Database database, Directory directory, Deck deck, PracticeQueue queue, Random random) {
        this.directory = directory;
        this.deck = deck;
        this.queue = queue;
        this.random = random;
        this.shown = database.together(SHOWN_WITHIN, Asking::memberId, this::shown);
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
        return shown.apply(new Asking(member, exact(wish), false, now));
    }

    /**
     * The card that the member has not known in today's practice and tried longest ago; if there is none, the next of
     * the day's run. Being asked again on the same date moves no memory.
     *
     * @param topic the topic to stay in; any if absent
     * @throws io.github.k8scard.words.Mistake if there is no such topic
     */
    public Next retry(MemberKey member, Optional<String> topic, Instant now) {
        return shown.apply(new Asking(member, exact(new Wish(topic, PracticeRun.DAILY)), true, now));
    }

    private record Asking(MemberKey member, Wish wish, boolean missed, Instant now) {
        String memberId() {
            return member.id();
        }

        NewShowing showing(Card card, Random random) {
            return new NewShowing(member, card, Shuffle.forMember(card, random), wish.topic(), wish.run(), now);
        }
    }

    private Wish exact(Wish wish) {
        return new Wish(wish.topic().map(words -> deck.topicNamed(words).name()), wish.run());
    }

    /** All is read before anything is stored, so that on H2 others can write meanwhile. */
    private List<Supplier<Next>> shown(Tables tables, List<Asking> asking) {
        var zones =
                directory.zonesOf(tables, asking.stream().map(Asking::member).toList());
        var cards = new ArrayList<NewShowing>();
        Map<MemberKey, Next> next = new HashMap<>();
        for (Asking one : asking) {
            var day = day(tables, one, zones.get(one.member()));
            var practice = missed(tables, day, one).orElseGet(() -> day.next(tables, queue, one.wish()));
            if (practice instanceof Practice.Done done) {
                next.put(one.member(), done(tables, day, one.wish(), done));
            } else {
                cards.add(one.showing(card(practice), random));
            }
        }
        tables.showings().create(cards).forEach(showing -> next.put(showing.member(), new Next.Shown(showing)));
        return asking.stream()
                .<Supplier<Next>>map(one -> () -> next.get(one.member()))
                .toList();
    }

    private PracticeDay day(Tables tables, Asking asking, ZoneId zone) {
        List<Card> cards = asking.wish().topic().map(deck::cardsOn).orElse(deck.cards());
        return PracticeDay.read(tables, asking.member(), cards, zone, asking.now());
    }

    /** A card that the member has just not known. */
    private Optional<Practice> missed(Tables tables, PracticeDay day, Asking asking) {
        return asking.missed()
                ? day.tally(tables).missed().stream()
                        .findFirst()
                        .map(cardId -> new Practice.Known(deck.card(cardId).orElseThrow(), 0))
                : Optional.empty();
    }

    private static Card card(Practice practice) {
        return practice instanceof Practice.Known known ? known.card() : ((Practice.Fresh) practice).card();
    }

    private static Next done(Tables tables, PracticeDay day, Wish wish, Practice.Done left) {
        return new Next.Done(wish.topic(), wish.run(), day.today(), left, day.tally(tables));
    }
}
