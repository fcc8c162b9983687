package io.github.k8scard.exchange;

import io.github.k8scard.deck.BrokenDeck;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a deck of what a file says of cards: of all of it or, if any row is refused, none. Safe for concurrent use. */
public final class DeckImport {
    /** What is said of a deck whose file does not say it. */
    private static final String LANGUAGE = "en";

    private static final String CHECKED_AGAINST = "the sources that its cards name";

    private final ImportSettings settings;

    public DeckImport(ImportSettings settings) {
        this.settings = settings;
    }

    /**
     * The deck of the cards that were read.
     *
     * @param file where they come from, for the title and for messages
     */
    public Imported of(Path file, ReadCards read) {
        if (read.cards().isEmpty()) {
            return new Imported(Optional.empty(), List.of(), List.of("There are no cards in " + file + "."), List.of());
        }
        List<DraftCard> drafts =
                MadeIds.of(read.cards().stream().map(settings::filled).toList());
        String title = settings.title().or(read::title).orElseGet(() -> nameOf(file));
        JudgedDrafts judged = JudgedDrafts.of(drafts, new JudgedDrafts.Heading(title, LANGUAGE, CHECKED_AGAINST));
        List<String> remarks = new ArrayList<>(read.remarks());
        if (judged.deck().isPresent()) {
            remarks.add("The deck is called “" + title + "”, its language is “" + LANGUAGE
                    + "”, and checkedAgainst says “" + CHECKED_AGAINST + "”; correct in the file what is not so.");
        }
        return new Imported(judged.deck(), judged.rows(), judged.faults(), remarks);
    }

    /** A deck file, read and with the title that is wanted of it. */
    public Imported ofDeckFile(Path file) {
        try {
            Deck read = DeckReader.read(file);
            String title = settings.title().orElse(read.title());
            var deck = new Deck(title, read.language(), read.checkedAgainst(), read.cards());
            DeckReader.read(file.toString(), DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8));
            List<RowReport> rows = IntStream.range(0, deck.cards().size())
                    .mapToObj(i ->
                            new RowReport("card " + (i + 1), deck.cards().get(i).id(), List.of(), List.of()))
                    .toList();
            return new Imported(Optional.of(deck), rows, List.of(), List.of());
        } catch (BrokenDeck broken) {
            return new Imported(Optional.empty(), List.of(), List.of(broken.getMessage()), List.of());
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "").strip();
    }
}
