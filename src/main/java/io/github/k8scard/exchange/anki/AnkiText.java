package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.TextOfFile;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text files of Anki: a note a row, in UTF-8, with lines such as {@code #separator:tab} before them. Files without
 * these lines are read, too. Safe for concurrent use.
 */
public final class AnkiText {
    private static final String SEPARATOR = "\t";

    private AnkiText() {}

    /**
     * Reads a file of at most 10 MB.
     *
     * @throws UnreadableFile if it is no text in UTF-8, or quotation marks have no end
     * @throws IOException if the file itself cannot be read
     */
    public static ReadCards read(Path file) throws IOException {
        String text = TextOfFile.read(file);
        TextHeader header = TextHeader.of(text);
        String body = text.substring(header.length());
        char separator = header.separator().orElseGet(() -> TextRows.likelySeparator(body));
        long before = text.substring(0, header.length()).lines().count();
        List<TextRows.Row> rows = TextRows.read(file, before, body, separator);
        var notes = new TextNotes(header, header.columns(separator), rows);
        return NoteDrafts.of(rows.stream().map(notes::note).toList(), notes.remarks());
    }

    /** The cards as notes that say all that the cards say; Anki updates those that it has already. */
    public static byte[] write(Deck deck) {
        List<String> columns = new ArrayList<>();
        columns.add("Guid");
        columns.addAll(OwnNoteType.fieldNames());
        columns.add("Tags");
        String header = "#separator:tab\n#html:true\n#notetype:" + OwnNoteType.NAME + "\n#deck:"
                + DeckName.of(deck.title()) + "\n#columns:" + String.join(SEPARATOR, columns)
                + "\n#guid column:1\n#tags column:" + columns.size() + "\n";
        String rows = deck.cards().stream().map(AnkiText::row).collect(Collectors.joining());
        return (header + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(Card card) {
        List<String> values = new ArrayList<>();
        values.add(OwnNotes.guid(card));
        values.addAll(OwnNotes.fields(card));
        values.add(String.join(" ", card.tags().stream().map(OwnTag::write).toList()));
        return values.stream().map(AnkiText::value).collect(Collectors.joining(SEPARATOR, "", "\n"));
    }

    private static String value(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == '\t' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
