package io.github.k8scard.deck;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is in a deck file at one moment. */
final class FileText {
    private final Path file;
    private final Optional<byte[]> json;
    private final List<DeckFault> unreadable;

    private FileText(Path file, Optional<byte[]> json, List<DeckFault> unreadable) {
        this.file = file;
        this.json = json;
        this.unreadable = unreadable;
    }

    static FileText of(Path file) {
        try {
            return new FileText(file, Optional.of(DeckReader.bytes(file)), List.of());
        } catch (BrokenDeck broken) {
            return new FileText(file, Optional.empty(), broken.faults());
        }
    }

    Path file() {
        return file;
    }

    /** Whether both can be read and say the same, byte by byte. */
    boolean saysTheSameAs(FileText other) {
        return json.isPresent() && other.json.isPresent() && Arrays.equals(json.get(), other.json.get());
    }

    /**
     * The deck that is written there; empty if anything is wrong with it.
     *
     * @param faults takes what is wrong
     */
    Optional<Deck> deck(List<DeckFault> faults) {
        faults.addAll(unreadable);
        try {
            return json.map(bytes -> DeckReader.read(file.toString(), bytes));
        } catch (BrokenDeck broken) {
            faults.addAll(broken.faults());
            return Optional.empty();
        }
    }
}
