package io.github.k8scard.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What a file of another program says of cards, before anybody has judged it.
 *
 * @param title what the file calls the cards together, if it does
 * @param cards in the order of the file; none if it has none
 * @param remarks what is to be said of the file as a whole, a sentence each
 */
public record ReadCards(Optional<String> title, List<DraftCard> cards, List<String> remarks) {
    /** A file of more is refused; a deck with so many texts would be too long. */
    public static final int CARDS_AT_MOST = 20_000;

    public ReadCards {
        cards = List.copyOf(cards);
        remarks = List.copyOf(remarks);
    }

    /** Cards of a file that says nothing of them together. */
    public static ReadCards of(List<DraftCard> cards) {
        return new ReadCards(Optional.empty(), cards, List.of());
    }
}
