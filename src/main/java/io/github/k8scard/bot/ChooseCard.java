package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.memory.ActiveMembers;
import io.github.k8scard.memory.Candidate;
import io.github.k8scard.memory.Choice;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.IntroductionDays;
import io.github.k8scard.memory.Need;
import io.github.k8scard.memory.NextCard;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses the card of a channel's next round from what the channel has had and what its members remember. */
public final class ChooseCard {
    private final Deck deck;
    private final Fsrs fsrs;

    public ChooseCard(Deck deck, Fsrs fsrs) {
        this.deck = deck;
        this.fsrs = fsrs;
    }

    /** The card of a daily round; empty if every card of the deck is open in the channel. */
    Optional<Choice> daily(Tables tables, Channel channel, LocalDate date, Instant now) {
        var introductionDays =
                IntroductionDays.of(channel.schedule().orElseThrow().weekdays());
        return NextCard.choose(candidates(tables, channel, deck.cards(), date, now), date, introductionDays);
    }

    /**
     * The card of an extra round.
     *
     * @param cards the cards to choose from
     */
    Optional<Choice> extra(Tables tables, Channel channel, List<Card> cards, LocalDate date, Instant now) {
        return NextCard.choose(candidates(tables, channel, cards, date, now), date, Set.of());
    }

    private List<Candidate> candidates(Tables tables, Channel channel, List<Card> cards, LocalDate date, Instant now) {
        Map<String, LocalDate> lastUse = tables.roundHistory().lastUse(channel.id());
        Set<String> open = tables.roundHistory().openCards(channel.id(), now);
        Set<String> active = ActiveMembers.of(tables.roundHistory().lastAnswers(channel.id()), date);
        Map<String, List<Remembered>> memories = active.isEmpty()
                ? Map.of()
                : tables.memories().ofAll(channel.address().workspaceId(), active);
        return cards.stream()
                .map(card -> new Candidate(
                        card,
                        Optional.ofNullable(lastUse.get(card.id())),
                        need(memories.getOrDefault(card.id(), List.of()), active.size(), date),
                        open.contains(card.id())))
                .toList();
    }

    private OptionalDouble need(List<Remembered> memories, int activeMembers, LocalDate date) {
        var known = memories.stream().map(memory -> OptionalDouble.of(memory.retrievability(fsrs, date)));
        var unknown = Stream.generate(OptionalDouble::empty).limit(activeMembers - memories.size());
        return Need.of(Stream.concat(known, unknown).toList());
    }
}
