package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.memory.ActiveMembers;
import io.github.k8scard.memory.Candidate;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.IntroductionDays;
import io.github.k8scard.memory.Need;
import io.github.k8scard.memory.NextCard;
import io.github.k8scard.storage.Tables;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

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
        var introductionDays =
                IntroductionDays.of(channel.schedule().orElseThrow().weekdays());
        return choose(tables, channel, decks.now().cards(), date, introductionDays, now);
    }

    /**
     * The card of an extra round; empty if every card that the channel wants is open there, or there is none.
     *
     * @param cards the cards to choose from
     */
    Optional<ChosenCard> extra(Tables tables, Channel channel, List<Card> cards, LocalDate date, Instant now) {
        return choose(tables, channel, cards, date, Set.of(), now);
    }

    /** What members remember is read only if it matters: not on a day for a new card. */
    private Optional<ChosenCard> choose(
            Tables tables,
            Channel channel,
            List<Card> cards,
            LocalDate date,
            Set<DayOfWeek> introductionDays,
            Instant now) {
        List<Candidate> candidates = candidates(tables, channel, cards, now);
        List<Candidate> contenders = NextCard.contenders(candidates, date, introductionDays);
        if (contenders.isEmpty()) {
            return NextCard.choose(candidates, date, introductionDays);
        }
        Map<String, OptionalDouble> needs = needs(tables, channel, contenders, date);
        return NextCard.choose(
                candidates.stream()
                        .map(candidate -> candidate.needed(
                                needs.getOrDefault(candidate.card().id(), OptionalDouble.empty())))
                        .toList(),
                date,
                introductionDays);
    }

    private List<Candidate> candidates(Tables tables, Channel channel, List<Card> cards, Instant now) {
        List<Card> accepted = cards.stream()
                .filter(channel.settings().filter().in(decks.now()))
                .toList();
        Map<String, LocalDate> lastUse = tables.roundHistory()
                .lastUse(channel.id(), accepted.stream().map(Card::id).toList());
        Set<String> open = tables.openCards().ofChannel(channel.id(), now);
        return accepted.stream()
                .map(card -> new Candidate(
                        card,
                        Optional.ofNullable(lastUse.get(card.id())),
                        OptionalDouble.empty(),
                        open.contains(card.id())))
                .toList();
    }

    private Map<String, OptionalDouble> needs(
            Tables tables, Channel channel, List<Candidate> contenders, LocalDate date) {
        Set<String> active = ActiveMembers.of(since -> tables.roundHistory().answeredSince(channel.id(), since), date);
        Map<String, Double> remembered = tables.memories()
                .sums(channel.address().workspaceId(), active, memory -> memory.retrievability(fsrs, date));
        return contenders.stream()
                .map(candidate -> candidate.card().id())
                .collect(Collectors.toMap(
                        cardId -> cardId, cardId -> Need.of(remembered.getOrDefault(cardId, 0.0), active.size())));
    }
}
