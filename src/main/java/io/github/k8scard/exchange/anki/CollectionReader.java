package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.UnreadableFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/** Reads the notes of a collection of Anki. */
final class CollectionReader {
    private static final String BETWEEN_FIELDS = "\u001f";
    private static final long CHARACTERS_AT_MOST = 16L << 20;
    private static final String TELLS_TO_UPDATE = "Please update to the latest Anki version";

    /** As Anki shows those that nobody has learned yet, and then the others as they were made. */
    private static final String NOTES = """
            select n.id, n.mid, n.tags, n.flds
            from notes n
            left join (select nid, min(due) as place from cards where type = 0 group by nid) c on c.nid = n.id
            order by coalesce(c.place, 9000000000), n.id
            """;

    private final Path file;
    private final Statement statement;

    private CollectionReader(Path file, Statement statement) {
        this.file = file;
        this.statement = statement;
    }

    /**
     * All notes in their order.
     *
     * @param file the package, for messages
     * @param collection the database that was in it
     * @throws UnreadableFile if it is no collection, is damaged, or holds more than a deck can
     */
    static List<AnkiNote> read(Path file, Path collection) {
        try (Connection connection = SqliteFile.untrusted(collection);
                Statement statement = connection.createStatement()) {
            List<AnkiNote> notes = new CollectionReader(file, statement).notes();
            if (notes.size() == 1 && isDummy(notes.get(0))) {
                throw PackedCollection.tooNew(file);
            }
            return notes;
        } catch (SQLException | JacksonException damaged) {
            throw new UnreadableFile(
                    file,
                    "holds a collection that cannot be read; let Anki check it (Tools, Check Database) and export it"
                            + " again.");
        }
    }

    /** What the newest kind of package tells older programs instead of its notes. */
    private static boolean isDummy(AnkiNote note) {
        return !note.fields().isEmpty() && note.fields().get(0).html().startsWith(TELLS_TO_UPDATE);
    }

    private List<AnkiNote> notes() throws SQLException {
        var schema = new CollectionSchema(statement);
        schema.requireTables("col", "notes", "cards");
        Map<Long, CollectionSchema.NoteType> types = schema.noteTypes();
        Map<Long, String> decks = deckOfNote(schema.deckNames());
        List<AnkiNote> notes = new ArrayList<>();
        long characters = 0;
        try (ResultSet row = statement.executeQuery(NOTES)) {
            while (row.next()) {
                String fields = text(row, "flds");
                characters += fields.length();
                if (notes.size() == ReadCards.CARDS_AT_MOST || characters > CHARACTERS_AT_MOST) {
                    throw new UnreadableFile(
                            file,
                            "has over " + ReadCards.CARDS_AT_MOST + " notes, or over 16 million characters in them;"
                                    + " export it from Anki one deck at a time.");
                }
                var type = types.getOrDefault(row.getLong("mid"), CollectionSchema.NoteType.UNKNOWN);
                notes.add(new AnkiNote(
                        "note " + (notes.size() + 1),
                        type.name(),
                        fields(type, List.of(fields.split(BETWEEN_FIELDS, -1))),
                        TextHeader.tags(text(row, "tags")),
                        decks.getOrDefault(row.getLong("id"), "")));
            }
        }
        return notes;
    }

    private static List<AnkiField> fields(CollectionSchema.NoteType type, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        new AnkiField(i < type.fields().size() ? type.fields().get(i) : "", values.get(i)))
                .toList();
    }

    /** Which deck each note's first card is in; one that is in a filtered deck for now belongs to its own. */
    private Map<Long, String> deckOfNote(Map<Long, String> names) throws SQLException {
        Map<Long, String> decks = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery("select nid, case when odid <> 0 then odid else did end as deck from cards"
                        + " order by nid, ord limit 200000")) {
            while (row.next()) {
                decks.putIfAbsent(row.getLong("nid"), names.getOrDefault(row.getLong("deck"), ""));
            }
        }
        return decks;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
