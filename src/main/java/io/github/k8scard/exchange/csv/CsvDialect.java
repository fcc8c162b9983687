package io.github.k8scard.exchange.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How a table separates its cells, which the header tells. */
final class CsvDialect {
    /** A first line that tells spreadsheet programs the separator, such as {@code sep=;}. */
    private static final String TELLS_SEPARATOR = "sep=";

    private CsvDialect() {}

    /** The separator with which most columns of the header are known; a comma if there is none. */
    static CSVFormat of(String text) {
        CSVFormat commas = separatedBy(',');
        CSVFormat semicolons = separatedBy(';');
        return known(text, semicolons) > known(text, commas) ? semicolons : commas;
    }

    /** Whether a row is no row of the table, but blank or for spreadsheet programs. */
    static boolean isBeforeHeader(CSVRecord row) {
        return row.stream().allMatch(String::isBlank) || row.get(0).startsWith(TELLS_SEPARATOR);
    }

    private static CSVFormat separatedBy(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static long known(String text, CSVFormat format) {
        try (CSVParser parser = format.parse(new BoundedRows(text))) {
            return parser.stream()
                    .filter(row -> !isBeforeHeader(row))
                    .findFirst()
                    .map(row -> CsvHeader.known(row.toList()))
                    .orElse(0L);
        } catch (IOException | UncheckedIOException broken) {
            return 0;
        }
    }
}
