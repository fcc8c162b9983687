package io.github.k8scard.channel.words;

import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Decks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads beginnings of names in words that are neither whole names nor of a schedule. */
final class NameBeginnings {
    private static final int WORDS_OF_A_NAME = 12;
    private static final int LETTERS_AT_LEAST = 2;

    /** They stand in schedules. */
    private static final Set<String> SMALL = Set.of(
            "at", "in", "on", "every", "each", "and", "from", "to", "or", "only", "for", "with", "the", "about", "thru",
            "through");

    private final Decks decks;
    private final FilterChanges changes;

    NameBeginnings(Decks decks, FilterChanges changes) {
        this.decks = decks;
        this.changes = changes;
    }

    /**
     * @return the words that are none, in order
     * @throws io.github.k8scard.words.Mistake with what to type, if a beginning fits several names
     */
    List<String> read(List<String> words) {
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = endOfName(words, at);
            if (end == at && at + 1 < words.size() && FilterReading.FILLERS.contains(lower(words.get(at)))) {
                end = endOfName(words, at + 1);
                end = end == at + 1 ? at : end;
            }
            if (end == at) {
                left.add(words.get(at));
                end++;
            }
            at = end;
        }
        return left;
    }

    /** Just where it begins if there is none. */
    private int endOfName(List<String> words, int from) {
        for (int end = Math.min(words.size(), from + WORDS_OF_A_NAME); end > from; end--) {
            if (names(words.subList(from, end))) {
                return end;
            }
        }
        return from;
    }

    private boolean names(List<String> words) {
        String typed = String.join(" ", words);
        if (typed.length() < LETTERS_AT_LEAST || SMALL.contains(lower(typed))) {
            return false;
        }
        Optional<CardGroup> found = decks.find(typed);
        found.ifPresent(changes::name);
        return found.isPresent();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
