package io.github.k8scard.curation;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A card that somebody should look at.
 *
 * @param cardId its id
 * @param why what is odd about it, at least one thing, the worst first
 */
public record OddCard(String cardId, List<Oddity> why) {
    private static final Comparator<OddCard> WORST_FIRST =
            Comparator.comparing(OddCard::worst).thenComparing(odd -> odd.why().size(), Comparator.reverseOrder());

    public OddCard {
        why = List.copyOf(why);
    }

    /**
     * Those among some cards that are odd, the worst first, equals in the order of the cards.
     *
     * @param counts how their answers went, by id; a card that nobody has answered need not be there
     * @param today the date that dates of review are compared with
     */
    public static List<OddCard> among(Collection<Card> cards, Map<String, CardCount> counts, LocalDate today) {
        return cards.stream()
                .map(card ->
                        new OddCard(card.id(), Oddity.of(card, counts.getOrDefault(card.id(), CardCount.NONE), today)))
                .filter(odd -> !odd.why.isEmpty())
                .sorted(WORST_FIRST)
                .toList();
    }

    private OddKind worst() {
        return why.get(0).kind();
    }
}
