package io.github.k8scard.deck;

import io.github.k8scard.words.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All cards that go by a name.
 *
 * @param by what the name is of
 * @param name as the cards or the deck spell it; of a difficulty {@code easy}, {@code medium} or {@code hard}
 */
public record CardGroup(Grouping by, String name) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;&()]+");

    /** All cards of a difficulty. */
    public static CardGroup of(Difficulty difficulty) {
        return new CardGroup(Grouping.DIFFICULTY, difficulty.name().toLowerCase(Locale.ROOT));
    }

    /** In the order of the files; none if the name has gone. */
    public List<Card> cardsIn(Decks decks) {
        return by == Grouping.TOPIC
                ? decks.cardsOn(name)
                : decks.cards().stream().filter(card -> holds(card, decks)).toList();
    }

    private boolean holds(Card card, Decks decks) {
        return switch (by) {
            case TOPIC -> card.topic().equals(name);
            case TAG -> card.tags().contains(name);
            case DECK -> decks.deckOf(card.id()).orElseThrow().title().equals(name);
            case DIFFICULTY -> of(card.difficulty()).equals(this);
        };
    }

    /** What names it whatever else has the same name, such as {@code topic Services}: {@link Decks#named} reads it. */
    public String typed() {
        return by.word() + " " + name;
    }

    /** For example {@code Services (topic, 6 cards)}. */
    String described(Decks decks) {
        int cards = cardsIn(decks).size();
        return name + " (" + by.word() + ", " + cards + (cards == 1 ? " card)" : " cards)");
    }

    /** Every one that can be named, topics first. */
    static Stream<CardGroup> all(Decks decks) {
        return Stream.of(
                        decks.topics().stream().map(topic -> new CardGroup(Grouping.TOPIC, topic.name())),
                        decks.tags().stream().map(tag -> new CardGroup(Grouping.TAG, tag)),
                        decks.decks().stream().map(deck -> new CardGroup(Grouping.DECK, deck.title())),
                        Arrays.stream(Difficulty.values()).map(CardGroup::of))
                .flatMap(groups -> groups);
    }

    /** In what form names and what is typed for them are compared: what sets words apart in lists does not matter. */
    static String key(String name) {
        return NameKey.of(BETWEEN_WORDS.matcher(name).replaceAll(" "));
    }
}
