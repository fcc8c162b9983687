package io.github.k8scard.deck;

import io.github.k8scard.K8scardException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Deck files that cannot be used together, be it for one of them alone. The message is for whoever wrote them and lists
 * every fault of every file, a line each.
 */
public final class BrokenDecks extends K8scardException {
    private final List<String> faults;

    /** @param broken those of the files that have faults, at least one */
    BrokenDecks(List<BrokenDeck> broken) {
        super(broken.stream().map(BrokenDeck::getMessage).collect(Collectors.joining("\n")));
        this.faults = broken.stream()
                .flatMap(deck -> deck.faults().stream().map(fault -> deck.file() + ", " + fault))
                .toList();
    }

    /** Each fault in one line, which begins with its file; at least one. */
    public List<String> faults() {
        return faults;
    }
}
