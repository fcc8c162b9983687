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
     * @param run what the member wants to go through
     * @param deck the cards to practise from, in the order of the deck
     * @param memories what the member remembers, by card id; a card that is not there is new
     * @param skip ids of cards to leave out, such as those in an open round
     * @param shown what the member has been shown today
     * @param today the date in the member's zone
     */
    public Practice next(
            PracticeRun run,
            List<Card> deck,
            Map<String, Remembered> memories,
            Set<String> skip,
            Shown shown,
            LocalDate today) {
        List<Card> cards =
                deck.stream().filter(card -> !skip.contains(card.id())).toList();
        List<Practice.Known> weakest = weakest(cards, memories, today);
        Optional<Practice.Known> due = weakest.stream()
                .filter(known -> !due(memories.get(known.card().id())).isAfter(today))
                .findFirst();
        Optional<Practice.Fresh> fresh = easiestNew(cards, memories);
        boolean more = due.isPresent() || fresh.isPresent();
        Practice done = new Practice.Done(
                more ? Optional.of(today.plusDays(1)) : firstDue(cards, memories), more, !weakest.isEmpty());
        return switch (run) {
            case DAILY -> withinLimits(due, fresh, shown).orElse(done);
            case MORE -> dueThenNew(due, fresh).orElse(done);
            case WEAKEST -> weakest.isEmpty() ? done : weakest.get(0);
        };
    }

    /** The cards that a member has met and not answered today, the likeliest forgotten first and ties by id. */
    public List<Practice.Known> weakest(List<Card> cards, Map<String, Remembered> memories, LocalDate today) {
        return cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .filter(card -> memories.get(card.id()).on().isBefore(today))
                .map(card -> new Practice.Known(card, memories.get(card.id()).retrievability(fsrs, today)))
                .sorted(comparingDouble(Practice.Known::retrievability)
                        .thenComparing(known -> known.card().id()))
                .toList();
    }

    private Optional<Practice> withinLimits(Optional<Practice.Known> due, Optional<Practice.Fresh> fresh, Shown shown) {
        boolean enough = shown.cards() >= limits.cards();
        boolean enoughNew = enough || shown.newCards() >= limits.newCards();
        return dueThenNew(due.filter(known -> !enough), fresh.filter(card -> !enoughNew));
    }

    private static Optional<Practice> dueThenNew(Optional<Practice.Known> due, Optional<Practice.Fresh> fresh) {
        return due.<Practice>map(known -> known).or(() -> fresh);
    }

    private static Optional<Practice.Fresh> easiestNew(List<Card> cards, Map<String, Remembered> memories) {
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
