package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import io.github.k8scard.words.Tidied;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds cards by their id or by what they say. Immutable and safe for concurrent use. */
final class CardFinder {
    private static final int NAMED_AT_MOST = 3;

    private final List<Searched> cards;

    /** @param cards at least one */
    CardFinder(List<Card> cards) {
        this.cards = cards.stream().map(Searched::of).toList();
    }

    Card named(String id) {
        String typed = id.strip();
        return cards.stream()
                .map(Searched::card)
                .filter(card -> card.id().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> noSuch(typed));
    }

    private Mistake noSuch(String typed) {
        List<String> ids = cards.stream().map(searched -> searched.card().id()).toList();
        if (typed.isEmpty()) {
            return new Mistake("Which card? Type its id, as in: /k8scard card " + ids.get(0));
        }
        List<String> nearest = Nearest.to(typed, ids, NAMED_AT_MOST);
        return new Mistake("There is no card " + Quoted.of(typed) + "." + Wording.didYouMean(nearest)
                + " /k8scard search WORDS finds cards.");
    }

    List<Card> search(String words, Set<String> withheld) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (wanted.get(0).isEmpty()) {
            return List.of();
        }
        record Hit(Card card, int score) {}
        return cards.stream()
                .map(searched -> new Hit(
                        searched.card(),
                        searched.score(wanted, withheld.contains(searched.card().id()))))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::card)
                .toList();
    }

    /** A card, and its words as they are compared with what somebody typed, which is tidied too. */
    private record Searched(Card card, String topic, String question, List<String> tags, String answer) {

        static Searched of(Card card) {
            return new Searched(
                    card,
                    comparable(card.topic()),
                    comparable(card.question()),
                    card.tags().stream().map(Searched::comparable).toList(),
                    comparable(card.answer()));
        }

        private static String comparable(String text) {
            return Tidied.of(text).toLowerCase(Locale.ROOT);
        }

        /** The sum over the words of how telling the best place is that holds them; 0 if any word is nowhere. */
        int score(List<String> wanted, boolean withheld) {
            int sum = 0;
            for (String word : wanted) {
                int score = withheld ? scoreOfQuestion(word) : score(word);
                if (score == 0) {
                    return 0;
                }
                sum += score;
            }
            return sum;
        }

        private int score(String word) {
            if (topic.contains(word)) {
                return 4;
            }
            if (scoreOfQuestion(word) > 0) {
                return scoreOfQuestion(word);
            }
            if (tags.stream().anyMatch(tag -> tag.contains(word))) {
                return 2;
            }
            return answer.contains(word) ? 1 : 0;
        }

        /**
         * All that may be looked into while a card is being asked: that it is found by its answer would give that away.
         */
        private int scoreOfQuestion(String word) {
            return question.contains(word) ? 3 : 0;
        }
    }
}
