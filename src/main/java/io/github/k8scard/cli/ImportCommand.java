package io.github.k8scard.cli;

import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.exchange.CardReading;
import io.github.k8scard.exchange.DeckImport;
import io.github.k8scard.exchange.ExchangeFormat;
import io.github.k8scard.exchange.ImportSettings;
import io.github.k8scard.exchange.Imported;
import io.github.k8scard.exchange.NewFile;
import io.github.k8scard.exchange.UnreadableFile;
import io.github.k8scard.exchange.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Make a deck file of the cards in another file: all of them or,",
            "with a report of what to mend (and 1), none. Needs no database."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "what to read, such as cards.csv")
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT.json", description = "the deck file to write")
    private Path out;

    @Option(names = "--title", paramLabel = "TITLE", description = "what to call the deck")
    private Optional<String> title = Optional.empty();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "for cards that name none")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--source", paramLabel = "URL", description = "for cards that name none")
    private Optional<String> source = Optional.empty();

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}")
    private Optional<ExchangeFormat> format = Optional.empty();

    @Option(names = "--dry-run", description = "report on each row, write nothing")
    private boolean dryRun;

    @Option(names = "--overwrite", description = "replace OUT.json if it is there")
    private boolean overwrite;

    @Override
    public Integer call() {
        var target = new NewFile(out, overwrite);
        if (ExchangeFormat.of(out).filter(kind -> kind == ExchangeFormat.JSON).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The deck that is written is a .json file; name it after the file to read.");
        }
        if (!dryRun) {
            target.check();
        }
        try {
            return report(imported(), target);
        } catch (UnreadableFile broken) {
            spec.commandLine().getErr().println(broken.getMessage());
            return REFUSED;
        }
    }

    private Imported imported() {
        var deckImport = new DeckImport(new ImportSettings(title, topic, source));
        ExchangeFormat kind = FileKinds.of(file, format, spec.commandLine());
        Optional<CardReading> reading = FileKinds.reading(kind, spec.commandLine());
        try {
            refuseNoFile();
            return reading.isEmpty()
                    ? deckImport.ofDeckFile(file)
                    : deckImport.of(file, reading.get().read(file));
        } catch (IOException failed) {
            throw UnusableFile.notRead(file, failed);
        }
    }

    private void refuseNoFile() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
        Files.newInputStream(file).close();
    }

    private int report(Imported imported, NewFile target) {
        ImportReport report = new ImportReport(file, imported);
        if (imported.deck().isEmpty()) {
            report.refused(dryRun).forEach(spec.commandLine().getErr()::println);
            return REFUSED;
        }
        Deck deck = imported.deck().get();
        if (!dryRun) {
            target.write(DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8));
        }
        (dryRun ? report.dry() : report.written(out)).forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
