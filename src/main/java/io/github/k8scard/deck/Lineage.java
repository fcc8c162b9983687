package io.github.k8scard.deck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a card that its latest mend takes the place of: those before it, mend by mend, as long as each began
 * with what the one before had made and the choices kept their places. Who was asked one of them is told the present
 * one.
 *
 * @param edit the latest edit of the card, a mend
 * @param former the fingerprints of the texts before; without the present one, though it may have been asked before
 */
public record Lineage(CardEdit edit, Set<String> former) {
    public Lineage {
        former = Set.copyOf(former);
    }

    /**
     * The lineage of a card's present text.
     *
     * @param edits all edits of the card, the first one first
     * @return empty if the latest edit is no mend
     */
    public static Optional<Lineage> of(List<CardEdit> edits) {
        return latest(edits).filter(Lineage::isMend).map(last -> new Lineage(last, former(edits, last)));
    }

    private static Optional<CardEdit> latest(List<CardEdit> edits) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(edits.get(edits.size() - 1));
    }

    private static boolean isMend(CardEdit edit) {
        return edit.kind() == EditKind.MENDED && edit.after().isPresent();
    }

    private static Set<String> former(List<CardEdit> edits, CardEdit last) {
        Set<String> former = new HashSet<>();
        Optional<Card> next = last.after();
        for (int at = edits.size() - 1; at >= 0 && leadsTo(edits.get(at), next); at--) {
            next = edits.get(at).before();
            next.map(CardJson::fingerprint).ifPresent(former::add);
        }
        former.remove(CardJson.fingerprint(last.after().orElseThrow()));
        return former;
    }

    /** Whether an edit made a text of another one with as many choices. */
    private static boolean leadsTo(CardEdit edit, Optional<Card> next) {
        return isMend(edit)
                && edit.after().equals(next)
                && edit.before()
                        .filter(before -> choices(before) == choices(next.orElseThrow()))
                        .isPresent();
    }

    private static int choices(Card card) {
        return card.choices().map(Choices::size).orElse(0);
    }

    /** What the card says now. */
    public Card present() {
        return edit.after().orElseThrow();
    }

    /** The place of the choice that is right now; −1 for a card without choices. */
    public int right() {
        return present().choices().map(Choices::right).orElse(-1);
    }

    /** Whether a text is one of those before. */
    public boolean outdates(Card text) {
        return outdates(CardJson.fingerprint(text));
    }

    /** The same of a text by its fingerprint. */
    public boolean outdates(String text) {
        return former.contains(text);
    }
}
