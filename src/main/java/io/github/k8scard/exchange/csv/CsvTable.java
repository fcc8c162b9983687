package io.github.k8scard.exchange.csv;

import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The text of a table, read row by row. For one use, by one thread. */
final class CsvTable {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private final Path file;
    private final String text;

    /** The line, from 1, that the row begins in which is read next. */
    private long line = 1;

    CsvTable(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * A draft for each row that is not blank, in their order.
     *
     * @throws UnreadableFile if there is no header that is known, a quotation mark does not go with another, or there
     *     are too many rows
     */
    List<DraftCard> cards() throws IOException {
        var rows = new BoundedRows(text);
        try (CSVParser parser = CsvDialect.of(text).parse(rows)) {
            return cards(parser, rows);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof BoundedRows.RowTooLong) {
                throw new UnreadableFile(
                        file,
                        "has far too many cells in the row that begins in line " + line
                                + "; remove what is there beside the cards, or save the table anew.");
            }
            throw new UnreadableFile(
                    file,
                    "has a quotation mark that does not go with another, in the row that begins in line " + line
                            + "; put the whole text of the cell in double quotation marks, and write two for each one"
                            + " inside it.");
        }
    }

    private List<DraftCard> cards(CSVParser parser, BoundedRows bounded) {
        Iterator<CSVRecord> rows = parser.iterator();
        Optional<CsvHeader> header = Optional.empty();
        List<DraftCard> cards = new ArrayList<>();
        while (rows.hasNext()) {
            CSVRecord row = rows.next();
            if (header.isEmpty()) {
                header = Optional.of(row)
                        .filter(first -> !CsvDialect.isBeforeHeader(first))
                        .map(first -> CsvHeader.of(file, first.toList()));
            } else if (!row.stream().allMatch(String::isBlank)) {
                refuseTooMany(cards);
                cards.add(card("line " + line, header.get(), row));
            }
            line = parser.getCurrentLineNumber() + 1;
            bounded.rowEnded();
        }
        if (header.isEmpty()) {
            throw new UnreadableFile(file, "is empty; write a header and a row for each card into it.");
        }
        return cards;
    }

    private void refuseTooMany(List<DraftCard> cards) {
        if (cards.size() == ReadCards.CARDS_AT_MOST) {
            throw new UnreadableFile(
                    file, "has over " + ReadCards.CARDS_AT_MOST + " rows; split it into several files.");
        }
    }

    private static DraftCard card(String line, CsvHeader header, CSVRecord row) {
        Map<DraftField, String> texts = new EnumMap<>(DraftField.class);
        int known = Math.min(row.size(), header.columns().size());
        for (int i = 0; i < known; i++) {
            DraftField field = header.columns().get(i);
            texts.put(field, text(field, row.get(i)));
        }
        DraftCard card = DraftCard.of(line, texts);
        boolean more = row.stream().skip(known).anyMatch(cell -> !cell.isBlank());
        return more
                ? card.refused("It has " + row.size() + " cells, and the header has "
                        + header.columns().size()
                        + "; put a text that has the separator in it in double quotation marks.")
                : card;
    }

    private static String text(DraftField field, String cell) {
        String text = LINE_END.matcher(cell).replaceAll("\n");
        return field == DraftField.SNIPPET ? HarmlessCell.text(text) : stripped(HarmlessCell.text(stripped(text)));
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
