package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a text file. */
final class TextRows {
    /**
     * A row.
     *
     * @param line the line that it begins in, from 1
     * @param values what its columns have
     */
    record Row(long line, List<String> values) {}

    private static final int BEGINNING = 8_192;

    /** A row is kept in memory whole, and a blank may be the separator, too. */
    private static final int SEPARATORS_AT_MOST = 2_000_000;

    private TextRows() {}

    /**
     * All rows but those that are blank or begin with a number sign.
     *
     * @param before how many lines the file has before these
     * @throws UnreadableFile if a quotation mark has no end, or there are too many rows
     */
    static List<Row> read(Path file, long before, String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setTrailingData(true)
                .get();
        if (text.chars().filter(character -> character == separator).count() > SEPARATORS_AT_MOST) {
            throw new UnreadableFile(
                    file,
                    "has over " + SEPARATORS_AT_MOST + " separators between fields; is it a file of notes? If so, split"
                            + " it into several files.");
        }
        List<Row> rows = new ArrayList<>();
        long line = before + 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                long end = before + parser.getCurrentLineNumber();
                add(file, end - linesWithin(record), record, rows);
                line = end + 1;
            }
        } catch (UncheckedIOException broken) {
            throw new UnreadableFile(
                    file,
                    "has a quotation mark without its partner in the row that begins in line " + line
                            + "; put the whole field in double quotation marks, and write two for each one inside it.");
        }
        return rows;
    }

    private static void add(Path file, long line, CSVRecord record, List<Row> rows) {
        if (rows.size() == ReadCards.CARDS_AT_MOST) {
            throw new UnreadableFile(
                    file, "has over " + ReadCards.CARDS_AT_MOST + " notes; split it into several files.");
        }
        if (record.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(new Row(line, record.toList()));
        }
    }

    private static long linesWithin(CSVRecord record) {
        return record.stream().mapToLong(value -> value.lines().skip(1).count()).sum();
    }

    /** What stands between the fields, if the file does not say: a tab if one is near its beginning. */
    static char likelySeparator(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return beginning.indexOf('\t') >= 0
                ? '\t'
                : Stream.of(';', ',', '|')
                        .max(Comparator.comparingLong(
                                each -> beginning.chars().filter(c -> c == each).count()))
                        .orElseThrow();
    }
}
