package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Lineage;
import io.github.k8scard.storage.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> texts = new HashSet<>(Set.of(CardJson.fingerprint(card)));
        Lineage.of(edits).stream()
                .filter(lineage -> lineage.present().equals(card))
                .forEach(lineage -> texts.addAll(lineage.former()));
        return tables.cardCounts().picks(workspaceId, card.id(), texts, choices.size());
    }
}
