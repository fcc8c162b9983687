package io.github.k8scard.exchange.csv;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.exchange.CardFields;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.TextOfFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Cards as a table: the first row names the columns, in any order, and each other row is a card. What is written is
 * separated by commas and begins with a byte order mark, without which spreadsheet programs take it for another
 * encoding; what is read may be separated by semicolons too. Safe for concurrent use.
 */
public final class CsvCards {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvCards() {}

    /**
     * The cards of a file of at most 10 MB.
     *
     * @throws io.github.k8scard.exchange.UnreadableFile if it is no such table
     * @throws IOException if the file itself cannot be read
     */
    public static ReadCards read(Path file) throws IOException {
        return ReadCards.of(new CsvTable(file, TextOfFile.read(file)).cards());
    }

    /** The cards of a deck; its title, language and what it was checked against have no place in it. */
    public static byte[] write(Deck deck) throws IOException {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        String[] header =
                Arrays.stream(DraftField.values()).map(DraftField::column).toArray(String[]::new);
        try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord((Object[]) header);
            for (Card card : deck.cards()) {
                printer.printRecord((Object[]) cells(card));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] cells(Card card) {
        Map<DraftField, String> fields = CardFields.of(card);
        return Arrays.stream(DraftField.values())
                .map(field -> HarmlessCell.of(fields.getOrDefault(field, "")))
                .toArray(String[]::new);
    }
}
