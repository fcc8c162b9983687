package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds cards by their id or by what they say. */
final class CardFinder {
    private static final int NAMED_AT_MOST = 3;

    private final Deck deck;

    CardFinder(Deck deck) {
        this.deck = deck;
    }

    Card named(String id) {
        String typed = id.strip();
        return deck.card(typed.toLowerCase(Locale.ROOT)).orElseThrow(() -> noSuch(typed));
    }

    private Mistake noSuch(String typed) {
        if (typed.isEmpty()) {
            return new Mistake("Which card? Type its id, as in: /k8scard card "
                    + deck.cards().get(0).id());
        }
        List<String> ids = deck.cards().stream().map(Card::id).toList();
        List<String> nearest = Nearest.to(typed, ids, NAMED_AT_MOST);
        return new Mistake("There is no card " + Quoted.of(typed) + "." + Wording.didYouMean(nearest)
                + " /k8scard search WORDS finds cards.");
    }

    List<Card> search(String words, Set<String> withheld) {
        List<String> wanted =
                List.of(words.replace("`", "").strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (wanted.get(0).isEmpty()) {
            return List.of();
        }
        record Hit(Card card, int score) {}
        return deck.cards().stream()
                .map(card -> new Hit(card, score(card, wanted, withheld.contains(card.id()))))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::card)
                .toList();
    }

    /** The sum over the words of how telling the best place is that holds them; 0 if any word is nowhere. */
    private static int score(Card card, List<String> wanted, boolean withheld) {
        int sum = 0;
        for (String word : wanted) {
            int score = withheld ? scoreOfQuestion(card, word) : score(card, word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(Card card, String word) {
        if (card.topic().toLowerCase(Locale.ROOT).contains(word)) {
            return 4;
        }
        if (scoreOfQuestion(card, word) > 0) {
            return scoreOfQuestion(card, word);
        }
        if (card.tags().stream().anyMatch(tag -> tag.toLowerCase(Locale.ROOT).contains(word))) {
            return 2;
        }
        return card.answer().toLowerCase(Locale.ROOT).contains(word) ? 1 : 0;
    }

    /** All that may be looked into while a card is being asked: that it is found by its answer would give that away. */
    private static int scoreOfQuestion(Card card, String word) {
        return card.question().toLowerCase(Locale.ROOT).contains(word) ? 3 : 0;
    }
}
