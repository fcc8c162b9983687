package io.github.k8scard.cli;

import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.exchange.CardReading;
import io.github.k8scard.exchange.CardWriting;
import io.github.k8scard.exchange.ExchangeFormat;
import io.github.k8scard.exchange.csv.CsvCards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Which kinds of files can be read and written, and which kind a file is. */
final class FileKinds {
    private static final Map<ExchangeFormat, CardReading> READINGS = Map.of(ExchangeFormat.CSV, CsvCards::read);

    private static final Map<ExchangeFormat, CardWriting> WRITINGS = Map.of(
            ExchangeFormat.JSON,
            deck -> DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8),
            ExchangeFormat.CSV,
            CsvCards::write);

    private FileKinds() {}

    /**
     * How the cards of a kind of file are read; empty for deck files, which are more than cards.
     *
     * @throws ParameterException for a kind that is written only
     */
    static Optional<CardReading> reading(ExchangeFormat format, CommandLine command) {
        if (format == ExchangeFormat.JSON) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(READINGS.get(format))
                .orElseThrow(() -> new ParameterException(
                        command,
                        "Files of the format " + format + " cannot be read; convert it to another format first.")));
    }

    /** @throws ParameterException for a kind that is read only */
    static CardWriting writing(ExchangeFormat format, CommandLine command) {
        return Optional.ofNullable(WRITINGS.get(format))
                .orElseThrow(() -> new ParameterException(
                        command, "Files of the format " + format + " cannot be written; choose another format."));
    }

    /**
     * The kind of a file.
     *
     * @param asked what it was said to be, if it was
     * @throws ParameterException if neither that nor its name tells
     */
    static ExchangeFormat of(Path file, Optional<ExchangeFormat> asked, CommandLine command) {
        return asked.or(() -> ExchangeFormat.of(file))
                .orElseThrow(() -> new ParameterException(
                        command,
                        "What kind of file " + file + " is, its name does not tell; let it end with one of "
                                + ExchangeFormat.endings() + ", or add --format."));
    }
}
