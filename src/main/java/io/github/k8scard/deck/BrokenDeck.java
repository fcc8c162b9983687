package io.github.k8scard.deck;

import io.github.k8scard.K8scardException;
import java.util.List;
import java.util.stream.Collectors;

/** A deck that breaks the rules. The message is for whoever wrote it and lists every fault, a line each. */
public final class BrokenDeck extends K8scardException {
    private final String file;
    private final List<DeckFault> faults;

    BrokenDeck(String file, List<DeckFault> faults) {
        super(file + " has " + (faults.size() == 1 ? "1 fault" : faults.size() + " faults") + ":\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    /** How messages call the file. */
    public String file() {
        return file;
    }

    /** Everything that is wrong, at least one, in the order of the file as far as it goes. */
    public List<DeckFault> faults() {
        return faults;
    }
}
