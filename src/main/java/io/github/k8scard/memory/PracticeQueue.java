package io.github.k8scard.memory;

import static java.util.Comparator.comparingDouble;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The card that one member practises next: those that are due, the likeliest forgotten first and ties by id; then
 * new ones of the difficulty that suits the member, in the order of the deck. Pure and immutable.
 *
 * @param fsrs the model of memory
 * @param retention at which probability of remembering a card is due, above 0 and at most 1
 * @param limits how much is enough for a day
 */
public record PracticeQueue(Fsrs fsrs, double retention, PracticeLimits limits) {
    /** A card is due when it is remembered with this probability. */
    public static final double WANTED_RETENTION = 0.85;

    /** As the bot lets members practise. */
    public static PracticeQueue standard(Fsrs fsrs) {
        return new PracticeQueue(fsrs, WANTED_RETENTION, PracticeLimits.DEFAULT);
    }

    /**
     * What a member has been shown today, in practice.
     *
     * @param cards ids of the cards
     * @param newCards ids of those that were new
     */
    public record ShownToday(Set<String> cards, Set<String> newCards) {
        public ShownToday {
            cards = Set.copyOf(cards);
            newCards = Set.copyOf(newCards);
        }
    }

    /**
     * @param run what the member wants to go through
     * @param deck the cards to practise from, in the order of the deck
     * @param memories what the member remembers, by card id; a card that is not there is new
     * @param skip ids of cards to leave out, such as those in an open round
     * @param shown what the member has been shown today
     * @param ability what the member's first answers suggest, asked for only if a new card is next
     * @param today the date in the member's zone
     */
    public Practice next(
            PracticeRun run,
            List<Card> deck,
            Map<String, Remembered> memories,
            Set<String> skip,
            ShownToday shown,
            Supplier<Ability> ability,
            LocalDate today) {
        List<Card> cards = without(skip, deck);
        List<Practice.Known> weakest = weakest(cards, memories, today);
        List<Practice.Known> due = due(cards, memories, today);
        List<Card> fresh = fresh(cards, memories);
        Optional<Practice> next = switch (run) {
            case DAILY ->
                first(due.stream().filter(known -> mayBeShown(known.card(), shown)))
                        .or(() -> suited(fresh.stream().filter(card -> mayBeShownAsNew(card, shown)), ability));
            case MORE -> first(due.stream()).or(() -> suited(fresh.stream(), ability));
            case WEAKEST -> first(weakest.stream());
        };
        return next.orElseGet(() -> done(deck, memories, skip, today));
    }

    /**
     * The same for cards that the member named, which are never refused: what is due, then something new, then
     * whatever was not answered today, without a limit.
     */
    public Practice nextNamed(
            List<Card> named,
            Map<String, Remembered> memories,
            Set<String> skip,
            Supplier<Ability> ability,
            LocalDate today) {
        List<Card> cards = without(skip, named);
        return first(due(cards, memories, today).stream())
                .or(() -> suited(fresh(cards, memories).stream(), ability))
                .or(() -> first(weakest(cards, memories, today).stream()))
                .orElseGet(() -> done(named, memories, skip, today));
    }

    /** The cards that are due, the likeliest forgotten first and ties by id. */
    public List<Practice.Known> due(List<Card> cards, Map<String, Remembered> memories, LocalDate today) {
        return weakest(cards, memories, today).stream()
                .filter(known -> !due(memories.get(known.card().id()), today).isAfter(today))
                .toList();
    }

    /** The cards that a member has met and not answered today, the likeliest forgotten first and ties by id. */
    public List<Practice.Known> weakest(List<Card> cards, Map<String, Remembered> memories, LocalDate today) {
        return cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .filter(card -> memories.get(card.id()).asOf(today).on().isBefore(today))
                .map(card -> new Practice.Known(card, memories.get(card.id()).retrievability(fsrs, today)))
                .sorted(comparingDouble(Practice.Known::retrievability)
                        .thenComparing(known -> known.card().id()))
                .toList();
    }

    /** A card that was shown today and is not answered yet may have vanished from sight; it is counted already. */
    private boolean mayBeShown(Card card, ShownToday shown) {
        return shown.cards().contains(card.id()) || shown.cards().size() < limits.cards();
    }

    private boolean mayBeShownAsNew(Card card, ShownToday shown) {
        return shown.newCards().contains(card.id())
                || (mayBeShown(card, shown) && shown.newCards().size() < limits.newCards());
    }

    private static Optional<Practice> first(Stream<Practice.Known> known) {
        return known.<Practice>map(one -> one).findFirst();
    }

    private static Optional<Practice> suited(Stream<Card> fresh, Supplier<Ability> ability) {
        List<Card> cards = fresh.toList();
        return cards.isEmpty()
                ? Optional.empty()
                : ability.get()
                        .suited(cards)
                        .flatMap(difficulty -> cards.stream()
                                .filter(card -> card.difficulty() == difficulty)
                                .<Practice>map(Practice.Fresh::new)
                                .findFirst());
    }

    private static List<Card> fresh(List<Card> cards, Map<String, Remembered> memories) {
        return cards.stream().filter(card -> !memories.containsKey(card.id())).toList();
    }

    private static List<Card> without(Set<String> skip, List<Card> cards) {
        return cards.stream().filter(card -> !skip.contains(card.id())).toList();
    }

    private Practice done(List<Card> deck, Map<String, Remembered> memories, Set<String> skip, LocalDate today) {
        List<Card> cards = without(skip, deck);
        Optional<LocalDate> next = nextDue(cards, memories, today);
        return new Practice.Done(
                next,
                next.map(date -> due(cards, memories, date).size()).orElse(0),
                !due(cards, memories, today).isEmpty()
                        || !fresh(cards, memories).isEmpty(),
                !weakest(cards, memories, today).isEmpty(),
                deck.stream().anyMatch(card -> memories.containsKey(card.id())));
    }

    /** What is due today and is left for lack of room comes tomorrow. */
    private Optional<LocalDate> nextDue(List<Card> cards, Map<String, Remembered> memories, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .map(card -> due(memories.get(card.id()), today))
                .map(date -> date.isAfter(tomorrow) ? date : tomorrow)
                .min(LocalDate::compareTo);
    }

    private LocalDate due(Remembered remembered, LocalDate today) {
        return remembered.asOf(today).due(fsrs, retention);
    }
}
