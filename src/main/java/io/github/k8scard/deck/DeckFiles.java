package io.github.k8scard.deck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The deck files that are used together, which may be written anew at any time. Files that say what they said the last
 * time are not checked again. Safe for concurrent use.
 */
public final class DeckFiles {
    private final List<Path> files;
    private Optional<Usable> latest = Optional.empty();

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
    public synchronized Decks read() {
        List<FileText> now = files.stream().map(FileText::of).toList();
        if (latest.isEmpty() || !latest.get().saysTheSameAs(now)) {
            latest = Optional.of(new Usable(now, checked(now)));
        }
        return latest.get().decks();
    }

    private static Decks checked(List<FileText> texts) {
        var across = new AcrossFiles();
        List<Deck> good = new ArrayList<>();
        List<BrokenDeck> broken = new ArrayList<>();
        for (FileText text : texts) {
            List<DeckFault> faults = new ArrayList<>();
            Optional<Deck> deck = text.deck(faults);
            var outline = deck.map(DeckOutline::of).orElseGet(() -> DeckOutline.ofBroken(text.file()));
            faults.addAll(across.faults(text.file().toString(), outline));
            deck.ifPresent(good::add);
            if (!faults.isEmpty()) {
                broken.add(new BrokenDeck(text.file().toString(), faults));
            }
        }
        if (!broken.isEmpty()) {
            throw new BrokenDecks(broken);
        }
        return new Decks(good);
    }

    /** Files of which nothing was wrong, and what is in them. */
    private record Usable(List<FileText> texts, Decks decks) {
        boolean saysTheSameAs(List<FileText> others) {
            return IntStream.range(0, texts.size()).allMatch(i -> texts.get(i).saysTheSameAs(others.get(i)));
        }
    }
}
