package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cards of all decks together, in the order of their files. Immutable and safe for concurrent use. */
public final class Decks {
    private final List<Deck> decks;
    private final List<Card> cards;
    private final Map<String, Card> byId = new LinkedHashMap<>();
    private final Map<String, Deck> deckOf = new LinkedHashMap<>();
    private final Map<String, List<Card>> byTopic;
    private final List<Topic> topics;
    private final List<String> tags;
    private final CardFinder cardFinder;
    private final GroupFinder groupFinder;

    /**
     * @param decks at least one, each with a title of its own, no two with a card of the same id
     * @throws IllegalArgumentException if there is none, or two share a title or an id
     */
    public Decks(List<Deck> decks) {
        this.decks = List.copyOf(decks);
        if (this.decks.isEmpty()) {
            throw new IllegalArgumentException("There is at least one deck");
        }
        if (this.decks.stream().map(Deck::title).distinct().count() < this.decks.size()) {
            throw new IllegalArgumentException("Two decks have the same title");
        }
        this.cards = this.decks.stream().flatMap(deck -> deck.cards().stream()).toList();
        for (Deck deck : this.decks) {
            for (Card card : deck.cards()) {
                if (byId.put(card.id(), card) != null) {
                    throw new IllegalArgumentException("Two decks have a card " + card.id());
                }
                deckOf.put(card.id(), deck);
            }
        }
        Map<String, List<Card>> grouped = new LinkedHashMap<>();
        cards.forEach(card -> grouped.computeIfAbsent(card.topic(), topic -> new ArrayList<>())
                .add(card));
        grouped.replaceAll((topic, its) -> List.copyOf(its));
        this.byTopic = Collections.unmodifiableMap(grouped);
        this.topics = byTopic.entrySet().stream()
                .map(entry -> new Topic(entry.getKey(), entry.getValue().size()))
                .toList();
        Map<String, Long> cardsByTag = this.cards.stream()
                .flatMap(card -> card.tags().stream().distinct())
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
        this.tags = cardsByTag.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        this.cardFinder = new CardFinder(this.cards);
        this.groupFinder = new GroupFinder(this);
    }

    /** One deck alone. */
    public static Decks of(Deck deck) {
        return new Decks(List.of(deck));
    }

    /** In the order in which their files were named. */
    public List<Deck> decks() {
        return decks;
    }

    /** Of every deck, in the order of the files. */
    public List<Card> cards() {
        return cards;
    }

    /** The card with exactly this id; empty if it was retired or never existed. */
    public Optional<Card> card(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The deck that has the card with exactly this id; empty if none has it. */
    public Optional<Deck> deckOf(String cardId) {
        return Optional.ofNullable(deckOf.get(cardId));
    }

    /** In the order in which the files first name them. */
    public List<Topic> topics() {
        return topics;
    }

    /** Every tag once, the one with the most cards first, then by name. */
    public List<String> tags() {
        return tags;
    }

    /** The cards of the topic with exactly this name, in the order of the files; none if there is no such topic. */
    public List<Card> cardsOn(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /**
     * The cards that a member means by a name, which is the first of these that fits: the name of a topic, tag, deck or
     * difficulty in any case; the same with its kind before it ({@code tag storage}); the beginning of the name of a
     * topic or, of several, of a deck; the beginning of a word in it.
     *
     * @param words what the member typed
     * @throws Mistake with the nearest names, if none fits; with what to type, if several fit that differ in cards
     */
    public CardGroup named(String words) {
        return groupFinder.named(words);
    }

    /**
     * The same, but empty if none fits.
     *
     * @throws Mistake with what to type, if several fit that differ in their cards
     */
    public Optional<CardGroup> find(String words) {
        return groupFinder.find(words);
    }

    /** Those of exactly this name in any case, whatever their cards, topics first. */
    public List<CardGroup> exactly(String name) {
        return groupFinder.exactly(name);
    }

    /**
     * A question with the names of topics, tags, decks and difficulties that somebody may have meant, with a blank
     * before it; empty if nothing is near.
     */
    public String didYouMean(String words) {
        return Wording.didYouMean(groupFinder.nearest(words));
    }

    /**
     * The same for cards to be asked, where a question would be in the way: of all that goes by the name, the topic.
     *
     * @param words what the member typed
     * @throws Mistake as {@link #named} does
     */
    public CardGroup meant(String words) {
        return groupFinder.exactly(words).stream()
                .filter(group -> group.by() == Grouping.TOPIC)
                .findFirst()
                .orElseGet(() -> named(words));
    }

    /**
     * The card that a member names by its id, ignoring case.
     *
     * @param id what the member typed
     * @throws Mistake with the nearest ids, if there is none
     */
    public Card cardNamed(String id) {
        return cardFinder.named(id);
    }

    /**
     * The cards that contain all the words in their question, answer, topic or tags, ignoring case; best first.
     *
     * @param words what the member typed, tidied, separated by white space
     * @param withheld ids of cards that are found by their question only, since they are being asked
     * @return none if nothing contains them all, or if there are no words
     */
    public List<Card> search(String words, Set<String> withheld) {
        return cardFinder.search(words, withheld);
    }
}
