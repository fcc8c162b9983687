package io.github.k8scard.cli;

import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "deck", description = "Work with deck files.")
final class DeckCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "check", description = "Check a deck file and list all its faults.")
    int check(@Parameters(paramLabel = "FILE", description = "the deck file") Path file) {
        Decks decks = Decks.of(DeckReader.read(file));
        spec.commandLine()
                .getOut()
                .println(file + " is fine: " + decks.cards().size() + " cards on "
                        + decks.topics().size() + " topics.");
        return 0;
    }
}
