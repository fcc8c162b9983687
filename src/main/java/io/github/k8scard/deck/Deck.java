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

/** All cards, in the order of their file. Immutable and safe for concurrent use. */
public final class Deck {
    private final String title;
    private final String language;
    private final String checkedAgainst;
    private final List<Card> cards;
    private final Map<String, Card> byId = new LinkedHashMap<>();
    private final Map<String, List<Card>> byTopic;
    private final List<Topic> topics;
    private final List<String> tags;
    private final CardFinder cardFinder;

    /**
     * @param title what the deck is called
     * @param language the BCP 47 tag of the language of its texts
     * @param checkedAgainst what its facts were checked against
     * @param cards at least one, with an id each of its own
     * @throws IllegalArgumentException if there is no card, or two have the same id
     */
    public Deck(String title, String language, String checkedAgainst, List<Card> cards) {
        this.title = title;
        this.language = language;
        this.checkedAgainst = checkedAgainst;
        this.cards = List.copyOf(cards);
        if (this.cards.isEmpty()) {
            throw new IllegalArgumentException("A deck has at least one card");
        }
        Map<String, List<Card>> grouped = new LinkedHashMap<>();
        for (Card card : this.cards) {
            if (byId.put(card.id(), card) != null) {
                throw new IllegalArgumentException("Two cards have the id " + card.id());
            }
            grouped.computeIfAbsent(card.topic(), topic -> new ArrayList<>()).add(card);
        }
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
    }

    /** What the deck is called. */
    public String title() {
        return title;
    }

    /** The BCP 47 tag of the language of the cards, such as {@code en}. */
    public String language() {
        return language;
    }

    /** What the cards were checked against, in words. */
    public String checkedAgainst() {
        return checkedAgainst;
    }

    /** In the order of the file. */
    public List<Card> cards() {
        return cards;
    }

    /** The card with exactly this id; empty if it was retired or never existed. */
    public Optional<Card> card(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order in which the file first names them. */
    public List<Topic> topics() {
        return topics;
    }

    /** Every tag once, the one with the most cards first, then by name. */
    public List<String> tags() {
        return tags;
    }

    /** The cards of the topic with exactly this name, in the order of the file; none if there is no such topic. */
    public List<Card> cardsOn(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /**
     * The topic that a member means: its name ignoring case, the beginning of its name, the beginning of a word in it,
     * or a tag that is mostly its own: most of its cards carry it and few others do. The first of these that fits
     * counts.
     *
     * @param words what the member typed
     * @throws Mistake with the nearest topics, if none fits or several fit equally well
     */
    public Topic topicNamed(String words) {
        return new TopicFinder(this).find(words);
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
