package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has become of decks whose files were written anew. Pure and safe for concurrent use. */
public final class DeckNews {
    private DeckNews() {}

    /**
     * A line for each file that says something else than before, such as
     * {@code deck.json: 490 cards; 2 new, 1 changed, 3 retired}. A card that has only moved, be it to another file, is
     * none of these.
     *
     * @param names of the files, in their order
     * @param before what was in them
     * @param after what is in them, the same number of decks
     */
    public static List<String> lines(List<String> names, Decks before, Decks after) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Deck was = before.decks().get(i);
            Deck is = after.decks().get(i);
            if (!is.equals(was)) {
                lines.add(names.get(i) + ": " + cards(is) + "; " + counts(was, is, before, after));
            }
        }
        return lines;
    }

    private static String cards(Deck deck) {
        int count = deck.cards().size();
        return count == 1 ? "1 card" : count + " cards";
    }

    private static String counts(Deck was, Deck is, Decks before, Decks after) {
        long fresh = is.cards().stream()
                .filter(card -> before.card(card.id()).isEmpty())
                .count();
        long changed = is.cards().stream()
                .filter(card ->
                        before.card(card.id()).filter(old -> !old.equals(card)).isPresent())
                .count();
        long retired = was.cards().stream()
                .filter(card -> after.card(card.id()).isEmpty())
                .count();
        String counts = Stream.of(count(fresh, " new"), count(changed, " changed"), count(retired, " retired"))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none of them new, changed or retired" : counts;
    }

    private static String count(long cards, String what) {
        return cards == 0 ? "" : cards + what;
    }
}
