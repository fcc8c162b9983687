package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.memory.Ability;
import io.github.k8scard.memory.ActiveMembers;
import io.github.k8scard.memory.Candidate;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Need;
import io.github.k8scard.memory.NextCard;
import io.github.k8scard.memory.ReviewDays;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the card of a channel's next round from what the channel has had and what its members remember. */
public final class ChooseCard {
    private final CurrentDecks decks;
    private final Fsrs fsrs;

    public ChooseCard(CurrentDecks decks, Fsrs fsrs) {
        this.decks = decks;
        this.fsrs = fsrs;
    }

    /** The card of a daily round; empty if every card that the channel wants is open there, or the deck has none. */
    Optional<ChosenCard> daily(Tables tables, Channel channel, LocalDate date, Instant now) {
        Decks current = decks.now();
        boolean review = ReviewDays.include(
                channel.schedule().orElseThrow().weekdays(),
                date.getDayOfWeek(),
                () -> tables.newCards().wasLatest(channel.id(), date));
        return choose(
                tables, channel, current, candidates(tables, channel, current, current.cards(), now), date, review);
    }

    /**
     * The card of an extra round, a review if the channel has a card for it; empty if every card that the channel wants
     * is open there, or there is none.
     *
     * @param current the decks of the moment
     * @param cards those of their cards to choose from
     */
    Optional<ChosenCard> extra(
            Tables tables, Channel channel, Decks current, List<Card> cards, LocalDate date, Instant now) {
        return choose(tables, channel, current, candidates(tables, channel, current, cards, now), date, true);
    }

    private Optional<ChosenCard> choose(
            Tables tables, Channel channel, Decks current, List<Candidate> candidates, LocalDate date, boolean review) {
        return NextCard.choose(
                candidates,
                date,
                review,
                unseen -> suited(tables, channel, current, unseen, date),
                rested -> needs(tables, channel, rested, date));
    }

    private static Difficulty suited(Tables tables, Channel channel, Decks current, List<Card> unseen, LocalDate date) {
        Ability ability = ChannelLevel.read(tables, current, channel, date);
        Optional<Difficulty> suited =
                channel.mode() == Mode.FLASHCARD ? ability.suitedAsFlashcards(unseen) : ability.suited(unseen);
        return suited.orElseThrow();
    }

    private static List<Candidate> candidates(
            Tables tables, Channel channel, Decks current, List<Card> cards, Instant now) {
        List<Card> accepted =
                cards.stream().filter(channel.settings().filter().in(current)).toList();
        Map<String, LocalDate> lastUse = tables.roundHistory()
                .lastUse(channel.id(), accepted.stream().map(Card::id).toList());
        Set<String> open = tables.openCards().ofChannel(channel.id(), now);
        return accepted.stream()
                .map(card -> new Candidate(card, Optional.ofNullable(lastUse.get(card.id())), open.contains(card.id())))
                .toList();
    }

    private Map<String, Double> needs(Tables tables, Channel channel, List<Card> cards, LocalDate date) {
        Set<String> active = ActiveMembers.of(since -> tables.roundHistory().answeredSince(channel.id(), since), date);
        Map<String, Double> remembered = tables.memories()
                .sums(channel.address().workspaceId(), active, memory -> memory.retrievability(fsrs, date));
        Map<String, Double> needs = new HashMap<>();
        cards.forEach(card -> Need.of(remembered.getOrDefault(card.id(), 0.0), active.size())
                .ifPresent(need -> needs.put(card.id(), need)));
        return needs;
    }
}
