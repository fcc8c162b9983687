package io.github.k8scard.cli;

import io.github.k8scard.deck.Advice;
import io.github.k8scard.deck.DeckAdvice;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.Decks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "deck", description = "Check deck files, and exchange cards with other programs.")
final class DeckCommand {
    private static final int ADVISED = 1;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    DeckCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "check",
            description = {
                "Check deck files, also together, and list all their faults.",
                "Without a fault, advise on what could be better."
            })
    int check(
            @Option(names = "--strict", description = "return 1 if there is any advice") boolean strict,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "the deck files") List<Path> files) {
        Decks decks = new DeckFiles(files).read();
        String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        PrintWriter out = spec.commandLine().getOut();
        out.println(names
                + (files.size() == 1 ? " is fine: " : " are fine together: ")
                + decks.cards().size()
                + (decks.cards().size() == 1 ? " card on " : " cards on ")
                + decks.topics().size()
                + (decks.topics().size() == 1 ? " topic." : " topics."));
        List<Advice> advice = DeckAdvice.on(decks, LocalDate.now(clock));
        report(advice, out);
        return strict && !advice.isEmpty() ? ADVISED : 0;
    }

    private static void report(List<Advice> advice, PrintWriter out) {
        if (advice.isEmpty()) {
            return;
        }
        Map<String, List<Advice>> grouped =
                advice.stream().collect(Collectors.groupingBy(Advice::where, LinkedHashMap::new, Collectors.toList()));
        grouped.forEach((where, its) -> {
            out.println();
            out.println(where);
            its.forEach(each -> out.println("  " + each.text()));
        });
        out.println();
        out.println(advice.size() == 1 ? "1 piece of advice." : advice.size() + " pieces of advice.");
    }
}
