package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Ability;
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
 * enough for a day, unless they name a group of cards, such as a topic. Never one that an open round of the workspace
 * still asks them. What several ask for at the same time shares a transaction. Safe for concurrent use.
 */
public final class Practise {
    /** How many of a member's first answers tell what suits them: those of long ago say little of today. */
    private static final int FIRST_ANSWERS = 50;

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);
    private static final Wish USUAL = new Wish(Optional.empty(), PracticeRun.DAILY);

    private final Directory directory;
    private final CurrentDecks decks;
    private final PracticeQueue queue;
    private final Random random;
    private final Function<Asking, Next> shown;

    public Practise(Database database, Directory directory, CurrentDecks decks, PracticeQueue queue, Random random) {
        this.directory = directory;
        this.decks = decks;
        this.queue = queue;
        this.random = random;
        this.shown = database.together(SHOWN_WITHIN, Asking::memberId, this::shown);
    }

    /**
     * What a member wants to practise.
     *
     * @param group the cards to stay with; all if absent
     * @param run what to go through
     */
    public record Wish(Optional<CardGroup> group, PracticeRun run) {
        boolean isGone(Decks current) {
            return group.filter(asked -> asked.cardsIn(current).isEmpty()).isPresent();
        }
    }

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
        return found(new Asking(member, decks.now(), wish, false, now));
    }

    /**
     * The card that the member has not known in today's practice and tried longest ago; if there is none, the next of
     * the day's run. Being asked again on the same date moves no memory.
     *
     * @param group the cards to stay with; all if absent
     */
    public Next retry(MemberKey member, Optional<CardGroup> group, Instant now) {
        return found(new Asking(member, decks.now(), new Wish(group, PracticeRun.DAILY), true, now));
    }

    private record Asking(MemberKey member, Decks decks, Wish wish, boolean missed, Instant now) {
        String memberId() {
            return member.id();
        }

        Asking usual() {
            return new Asking(member, decks, USUAL, missed, now);
        }

        PracticeDay day(Tables tables, ZoneId zone) {
            List<Card> cards = wish.group().map(group -> group.cardsIn(decks)).orElse(decks.cards());
            return PracticeDay.read(tables, member, cards, zone, now);
        }

        NewShowing showing(Card card, Random random) {
            return new NewShowing(
                    member, card, Shuffle.forMember(card, random), wish.group().map(WrittenGroup::of), wish.run(), now);
        }
    }

    private Next found(Asking asking) {
        return asking.wish().isGone(asking.decks())
                ? new Next.Gone(asking.wish().group().orElseThrow(), shown.apply(asking.usual()))
                : shown.apply(asking);
    }

    /** All is read before anything is stored, so that on H2 others can write meanwhile. */
    private List<Supplier<Next>> shown(Tables tables, List<Asking> asking) {
        var zones =
                directory.zonesOf(tables, asking.stream().map(Asking::member).toList());
        var cards = new ArrayList<NewShowing>();
        Map<MemberKey, Next> next = new HashMap<>();
        for (Asking one : asking) {
            var day = one.day(tables, zones.get(one.member()));
            var practice = missed(tables, day, one)
                    .orElseGet(() -> day.next(tables, queue, one.wish(), () -> ability(tables, one)));
            if (practice instanceof Practice.Done left) {
                next.put(one.member(), done(tables, day, one.wish(), left));
            } else {
                cards.add(one.showing(card(practice), random));
            }
        }
        tables.showings().create(cards).forEach(showing -> next.put(showing.member(), new Next.Shown(showing)));
        return asking.stream()
                .<Supplier<Next>>map(one -> () -> next.get(one.member()))
                .toList();
    }

    /** A card that the member has just not known. */
    private static Optional<Practice> missed(Tables tables, PracticeDay day, Asking asking) {
        return asking.missed()
                ? day.tally(tables).missed().stream()
                        .findFirst()
                        .map(cardId ->
                                new Practice.Known(asking.decks().card(cardId).orElseThrow(), 0))
                : Optional.empty();
    }

    private static Ability ability(Tables tables, Asking asking) {
        return Ability.of(tables.reviews()
                .firstAnswers(
                        asking.member(),
                        FIRST_ANSWERS,
                        cardId -> asking.decks().card(cardId).map(Card::difficulty)));
    }

    private static Card card(Practice practice) {
        return practice instanceof Practice.Known known ? known.card() : ((Practice.Fresh) practice).card();
    }

    private static Next done(Tables tables, PracticeDay day, Wish wish, Practice.Done left) {
        return new Next.Done(wish.group(), wish.run(), day.today(), left, day.tally(tables));
    }
}
