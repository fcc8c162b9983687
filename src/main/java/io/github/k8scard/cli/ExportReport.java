package io.github.k8scard.cli;

import io.github.k8scard.deck.BrokenDeck;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.exchange.DeckExport;
import io.github.k8scard.exchange.NewFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator reads of an export, in lines. */
final class ExportReport {
    private final DeckExport export;
    private final Optional<String> workspace;

    /** @param workspace whose changes are in it; empty if there is none */
    ExportReport(DeckExport export, Optional<String> workspace) {
        this.export = export;
        this.workspace = workspace;
    }

    List<String> lines(Map<NewFile, Deck> decks) {
        List<String> lines = new ArrayList<>();
        decks.forEach((file, deck) -> lines.add("Wrote “" + deck.title() + "” to " + file.path() + ": "
                + deck.cards().size() + (deck.cards().size() == 1 ? " card." : " cards.")));
        List<String> changed = export.changed();
        if (changed.isEmpty()) {
            lines.add("It is what the deck files say; "
                    + workspace
                            .map(name -> "workspace " + name + " has changed nothing that is not in them.")
                            .orElse("there is no database yet that could have changes."));
        } else {
            String where = decks.size() < export.decks().size() ? ", in all decks" : "";
            lines.add("Changed by workspace " + workspace.orElse("") + where + ": " + String.join(", ", changed) + ".");
        }
        if (!export.contested().isEmpty()) {
            lines.add("Changed in the deck files too, and exported as in Slack: "
                    + String.join(", ", export.contested()) + ".");
        }
        export.emptied()
                .forEach(title -> lines.add("“" + title
                        + "” is not exported, since all its cards are retired; take its file out of K8SCARD_DECK."));
        return lines;
    }

    /** What is wrong with deck files that were written; a deck may have been made before a rule was. */
    static List<String> faults(Map<NewFile, byte[]> contents) {
        return contents.entrySet().stream()
                .flatMap(file -> fault(file.getKey(), file.getValue()))
                .toList();
    }

    private static Stream<String> fault(NewFile file, byte[] content) {
        try {
            DeckReader.read(file.path().toString(), content);
            return Stream.of();
        } catch (BrokenDeck broken) {
            return Stream.of("The bot cannot use it before this is mended: " + broken.getMessage());
        }
    }
}
