package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a card that a mend takes the place of: those before it, mend by mend, as long as each began with what
 * the one before had made and the choices kept their places. Who was asked one of them is told the present one, also
 * where the card is retired by now or its file says something else.
 *
 * @param edit the mend; no later one began with what it made
 * @param former the fingerprints of the texts before, without any that is asked again since
 */
public record Lineage(CardEdit edit, Set<String> former) {
    public Lineage {
        former = Set.copyOf(former);
    }

    /**
     * The lineages of a card, the latest first: each mend that no other one goes on from ends one.
     *
     * @param edits all edits of the card, the first one first
     */
    public static List<Lineage> of(List<CardEdit> edits) {
        List<Lineage> all = new ArrayList<>();
        Set<String> askedSince = new HashSet<>();
        Optional<CardEdit> next = Optional.empty();
        for (int at = edits.size() - 1; at >= 0; at--) {
            CardEdit edit = edits.get(at);
            made(edit).map(CardJson::fingerprint).ifPresent(askedSince::add);
            if (isMend(edit)) {
                if (next.filter(mend -> goesOn(mend, edit)).isEmpty()) {
                    Set<String> former = former(edits.subList(0, at + 1));
                    former.removeAll(askedSince);
                    all.add(new Lineage(edit, former));
                }
                next = Optional.of(edit);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isMend(CardEdit edit) {
        return edit.kind() == EditKind.MENDED
                && edit.before().isPresent()
                && edit.after().isPresent();
    }

    /** The text that is asked from an edit on. */
    private static Optional<Card> made(CardEdit edit) {
        return edit.kind() == EditKind.FILE ? edit.inFile() : edit.after();
    }

    /** The texts that the last of some edits, a mend, takes the place of. */
    private static Set<String> former(List<CardEdit> edits) {
        List<CardEdit> mends = edits.stream().filter(Lineage::isMend).toList();
        Set<String> former = new HashSet<>();
        int at = mends.size() - 1;
        while (keepsPlaces(mends.get(at))) {
            former.add(CardJson.fingerprint(mends.get(at).before().orElseThrow()));
            if (at == 0 || !goesOn(mends.get(at), mends.get(at - 1))) {
                break;
            }
            at--;
        }
        return former;
    }

    private static boolean goesOn(CardEdit later, CardEdit earlier) {
        return later.before().equals(earlier.after()) && keepsPlaces(later);
    }

    private static boolean keepsPlaces(CardEdit mend) {
        return mend.before().map(Lineage::choices).equals(mend.after().map(Lineage::choices));
    }

    private static int choices(Card card) {
        return card.choices().map(Choices::size).orElse(0);
    }

    /** What the mend made of the card. */
    public Card present() {
        return edit.after().orElseThrow();
    }

    /** The place of the choice that is right by it; −1 for a card without choices. */
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
