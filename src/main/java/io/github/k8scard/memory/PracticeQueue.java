package io.github.k8scard.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The card that one member practises next: those that are due, the likeliest forgotten first and ties by id; then
 * new ones, the easiest first and in the order of the deck. Pure and immutable.
 *
 * @param fsrs the model of memory
 * @param retention at which probability of remembering a card is due, above 0 and at most 1
 * @param limits how much is enough for a day
 */
public record PracticeQueue(Fsrs fsrs, double retention, PracticeLimits limits) {

    /**
     * What a member has been shown today, in practice.
     *
     * @param cards how many cards
     * @param newCards how many of them were new
     */
    public record Shown(int cards, int newCards) {}

    /**
     * @param deck the cards to practise from, in the order of the deck
     * @param memories what the member remembers, by card id; a card that is not there is new
     * @param skip ids of cards to leave out, such as those in an open round
     * @param shown what the member has been shown today
     * @param today the date in the member's zone
     */
    public Practice next(
            List<Card> deck, Map<String, Remembered> memories, Set<String> skip, Shown shown, LocalDate today) {
        List<Card> cards =
                deck.stream().filter(card -> !skip.contains(card.id())).toList();
        Optional<Practice> due = mostForgotten(cards, memories, today);
        Optional<Practice> fresh = easiestNew(cards, memories);
        boolean enough = shown.cards() >= limits.cards();
        boolean enoughNew = enough || shown.newCards() >= limits.newCards();
        if (due.isPresent() && !enough) {
            return due.get();
        }
        if (fresh.isPresent() && !enoughNew) {
            return fresh.get();
        }
        boolean more = due.isPresent() || fresh.isPresent();
        return new Practice.Done(more ? Optional.of(today.plusDays(1)) : firstDue(cards, memories), more);
    }

    private Optional<Practice> mostForgotten(List<Card> cards, Map<String, Remembered> memories, LocalDate today) {
        return cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .filter(card -> !due(memories.get(card.id())).isAfter(today))
                .map(card -> new Practice.Due(card, memories.get(card.id()).retrievability(fsrs, today)))
                .min(comparingDouble(Practice.Due::retrievability)
                        .thenComparing(due -> due.card().id()))
                .map(due -> due);
    }

    private static Optional<Practice> easiestNew(List<Card> cards, Map<String, Remembered> memories) {
        return cards.stream()
                .filter(card -> !memories.containsKey(card.id()))
                .min(comparing(Card::difficulty))
                .map(Practice.Fresh::new);
    }

    private Optional<LocalDate> firstDue(List<Card> cards, Map<String, Remembered> memories) {
        return cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .map(card -> due(memories.get(card.id())))
                .min(LocalDate::compareTo);
    }

    private LocalDate due(Remembered remembered) {
        return remembered.due(fsrs, retention);
    }
}
