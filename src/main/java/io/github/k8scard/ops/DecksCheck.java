package io.github.k8scard.ops;

import io.github.k8scard.deck.BrokenDecks;
import io.github.k8scard.deck.DeckAdvice;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.Decks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether the deck files can be used.
 *
 * @param files what is asked for; empty for the deck that the program brings
 * @param reading reads it as the start does
 */
public record DecksCheck(Optional<DeckFiles> files, Supplier<Decks> reading) implements Check {
    private static final String SUBJECT = "deck";

    @Override
    public List<Finding> run(Instant now) {
        try {
            Decks decks = reading.get();
            int advice = files.isEmpty() ? 0 : advice(decks, now);
            String found = counted(decks.cards().size(), "card", "cards") + " on "
                    + counted(decks.topics().size(), "topic", "topics") + " in "
                    + files.map(from -> String.join(", ", from.names())).orElse("the deck that k8scard brings");
            // it is for who writes the cards, not for who runs the bot
            String toRead = advice == 0
                    ? ""
                    : "; " + counted(advice, "piece", "pieces") + " of advice, to be read with " + command();
            return List.of(Finding.ok(SUBJECT, found + toRead));
        } catch (BrokenDecks broken) {
            return List.of(Finding.fault(
                    SUBJECT,
                    counted(broken.faults().size(), "fault", "faults") + ", the first: "
                            + broken.faults().get(0),
                    "To read all: " + command()));
        }
    }

    private static int advice(Decks decks, Instant now) {
        return DeckAdvice.on(decks, LocalDate.ofInstant(now, ZoneOffset.UTC)).size();
    }

    private String command() {
        return "k8scard deck check "
                + files.map(DeckFiles::paths).orElse(List.of()).stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(" "));
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
