package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Lineage;
import io.github.k8scard.storage.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often each choice of a card was picked, be it with its present text or with one that it was mended from.
 *
 * @param card the card as it is asked
 * @param edits all edits of it, the first one first
 */
record PicksOfCard(Card card, List<CardEdit> edits) {

    /** How often in a workspace, by the place that the choice has now; empty for a card without choices. */
    List<Integer> in(Tables tables, String workspaceId) {
        return card.choices().map(choices -> of(choices, tables, workspaceId)).orElse(List.of());
    }

    private List<Integer> of(Choices choices, Tables tables, String workspaceId) {
        Set<String> present = Set.of(CardJson.fingerprint(card));
        List<Integer> now = tables.cardCounts().picks(workspaceId, card.id(), present, choices.size());
        Optional<Lineage> lineage = lineage();
        Set<String> before = new HashSet<>();
        lineage.ifPresent(its -> {
            before.addAll(its.former());
            before.add(CardJson.fingerprint(its.present()));
        });
        before.removeAll(present);
        if (before.isEmpty()) {
            return now;
        }
        List<Integer> earlier = tables.cardCounts().picks(workspaceId, card.id(), before, choices.size());
        Choices mended = lineage.flatMap(its -> its.present().choices()).orElse(choices);
        return IntStream.range(0, choices.size())
                .mapToObj(place -> now.get(place) + earlier.get(placeIn(mended, choices.at(place), place)))
                .toList();
    }

    /** Of what is asked now, which may come from a file that has caught up with the latest mend. */
    private Optional<Lineage> lineage() {
        return Lineage.of(edits).stream()
                .filter(its -> its.present().asInFile().equals(card.asInFile()))
                .findFirst();
    }

    /** In a file the right choice is moved to the first place. */
    private static int placeIn(Choices mended, String choice, int otherwise) {
        return IntStream.range(0, mended.size())
                .filter(place -> mended.at(place).equals(choice))
                .findFirst()
                .orElse(otherwise);
    }
}
