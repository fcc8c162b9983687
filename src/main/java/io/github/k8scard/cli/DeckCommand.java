package io.github.k8scard.cli;

import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.Decks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "deck", description = "Work with deck files.")
final class DeckCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "check", description = "Check deck files, also together, and list all their faults.")
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            description = "the deck file, or all that are used together",
                            arity = "1..*")
                    List<Path> files) {
        Decks decks = new DeckFiles(files).read();
        String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        spec.commandLine()
                .getOut()
                .println(names + (files.size() == 1 ? " is fine: " : " are fine together: ")
                        + decks.cards().size() + " cards on " + decks.topics().size() + " topics.");
        return 0;
    }
}
