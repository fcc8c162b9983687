package io.github.k8scard.deck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deck files that are used together, which may be written anew at any time. Safe for concurrent use. */
public final class DeckFiles {
    private final List<Path> files;

    /** @param files at least one, in the order in which their cards come, each once */
    public DeckFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** How messages call each of them: by its name alone, unless two have the same. */
    public List<String> names() {
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        boolean alike = names.stream().distinct().count() < names.size();
        return alike ? files.stream().map(Path::toString).toList() : names;
    }

    /** Where they are, in their order. */
    public List<Path> paths() {
        return files;
    }

    /** As long as these stay the same, the files most likely do. */
    public List<FileStamp> stamps() {
        return files.stream().map(FileStamp::of).toList();
    }

    /**
     * Reads all of them.
     *
     * @throws BrokenDecks with all faults of all files, if any cannot be read, breaks a rule, or has a title, the id of
     *     a card or the spelling of a topic that does not go with another file
     */
    public Decks read() {
        var across = new AcrossFiles();
        List<Deck> good = new ArrayList<>();
        List<BrokenDeck> broken = new ArrayList<>();
        for (Path file : files) {
            List<DeckFault> faults = new ArrayList<>();
            Optional<Deck> deck = read(file, faults);
            var outline = deck.map(DeckOutline::of).orElseGet(() -> DeckOutline.ofBroken(file));
            faults.addAll(across.faults(file.toString(), outline));
            deck.ifPresent(good::add);
            if (!faults.isEmpty()) {
                broken.add(new BrokenDeck(file.toString(), faults));
            }
        }
        if (!broken.isEmpty()) {
            throw new BrokenDecks(broken);
        }
        return new Decks(good);
    }

    private static Optional<Deck> read(Path file, List<DeckFault> faults) {
        try {
            return Optional.of(DeckReader.read(file));
        } catch (BrokenDeck broken) {
            faults.addAll(broken.faults());
            return Optional.empty();
        }
    }
}
