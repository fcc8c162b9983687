package io.github.k8scard.cli;

import io.github.k8scard.app.FoundDecks;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.exchange.CardWriting;
import io.github.k8scard.exchange.DeckExport;
import io.github.k8scard.exchange.ExchangeFormat;
import io.github.k8scard.exchange.NewFile;
import io.github.k8scard.exchange.ReadyFiles;
import io.github.k8scard.exchange.UnusableFile;
import io.github.k8scard.words.NameKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Write the decks with what a workspace changed of them in Slack.",
            "Decks and database come from the environment, as for serve."
        })
final class ExportCommand implements Callable<Integer> {
    private static final int FAULTY = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "a file for one deck, or a directory for all")
    private String out;

    @Option(names = "--deck", paramLabel = "TITLE", description = "only this deck")
    private Optional<String> title = Optional.empty();

    @Option(names = "--workspace", paramLabel = "ID", description = "whose changes, if there are several")
    private Optional<String> workspace = Optional.empty();

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}")
    private Optional<ExchangeFormat> format = Optional.empty();

    @Option(names = "--overwrite", description = "replace files that are there")
    private boolean overwrite;

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var targets = new ExportTargets(out, overwrite, spec.commandLine());
        ExchangeFormat kind = targets.isDirectory()
                ? format.orElse(ExchangeFormat.JSON)
                : FileKinds.of(targets.path(), format, spec.commandLine());
        CardWriting writing = FileKinds.writing(kind, spec.commandLine());
        FoundDecks found = FoundDecks.find(SettingsReader.decks(environment));
        WorkspaceEdits edits = WorkspaceEdits.read(environment, workspace, spec.commandLine());
        var export = new DeckExport(found.current().now(), edits.latest());
        Map<NewFile, Deck> decks = targets.of(chosen(export), fileNames(found), kind);
        if (targets.isDirectory()) {
            make(targets.path());
        }
        ReadyFiles.check(decks.keySet());
        Map<NewFile, byte[]> contents = contents(decks, writing);
        try (var ready = ReadyFiles.beside(contents)) {
            ready.takeTheirPlaces();
        }
        PrintWriter lines = spec.commandLine().getOut();
        var report = new ExportReport(export, edits.workspace());
        report.lines(decks).forEach(lines::println);
        List<String> faults = kind == ExchangeFormat.JSON ? ExportReport.faults(contents) : List.of();
        faults.forEach(spec.commandLine().getErr()::println);
        return faults.isEmpty() ? 0 : FAULTY;
    }

    private List<Deck> chosen(DeckExport export) {
        List<Deck> all = export.decks();
        if (title.isEmpty()) {
            return all;
        }
        String wanted = NameKey.of(title.get());
        return List.of(all.stream()
                .filter(deck -> NameKey.of(deck.title()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no deck “" + title.get() + "”; name one of: " + ExportTargets.listed(all))));
    }

    /** By the titles of the decks. */
    private static Map<String, String> fileNames(FoundDecks found) {
        List<String> names = found.files().map(DeckFiles::names).orElse(List.of());
        List<Deck> decks = found.current().now().decks();
        Map<String, String> byTitle = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byTitle.put(
                    decks.get(i).title(), Path.of(names.get(i)).getFileName().toString());
        }
        return byTitle;
    }

    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw UnusableFile.notWritten(directory, failed);
        }
    }

    private static Map<NewFile, byte[]> contents(Map<NewFile, Deck> decks, CardWriting writing) {
        Map<NewFile, byte[]> contents = new LinkedHashMap<>();
        decks.forEach((file, deck) -> {
            try {
                contents.put(file, writing.write(deck));
            } catch (IOException failed) {
                throw UnusableFile.notWritten(file.path(), failed);
            }
        });
        return contents;
    }
}
