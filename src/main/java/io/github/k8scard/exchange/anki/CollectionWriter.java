package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes cards as a collection of Anki, each as a note that nobody has learned yet. For one use, by one thread. */
final class CollectionWriter {
    private static final String BETWEEN_FIELDS = "\u001f";

    /** Tells Anki that this has not been synchronised yet. */
    private static final int NOT_SYNCHRONISED = -1;

    private final Deck deck;
    private final Instant now;
    private final Set<Long> ids = new HashSet<>();

    private CollectionWriter(Deck deck, Instant now) {
        this.deck = deck;
        this.now = now;
    }

    /** @param file is empty yet */
    static void write(Path file, Deck deck, Instant now) throws IOException {
        try (Connection connection = SqliteFile.empty(file)) {
            connection.setAutoCommit(false);
            new CollectionWriter(deck, now).write(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new IOException("The collection cannot be written to " + file, failed);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : CollectionTables.CREATED) {
                statement.executeUpdate(sql);
            }
        }
        long deckId = StableId.ofDeck(deck.title());
        insert(connection, deckId);
        try (PreparedStatement notes = connection.prepareStatement(CollectionTables.NOTE);
                PreparedStatement cards = connection.prepareStatement(CollectionTables.CARD)) {
            for (int place = 0; place < deck.cards().size(); place++) {
                add(deck.cards().get(place), place, deckId, notes, cards);
            }
            notes.executeBatch();
            cards.executeBatch();
        }
    }

    private void insert(Connection connection, long deckId) throws SQLException {
        var settings = new CollectionSettings(deckId, DeckName.of(deck.title()), now);
        try (PreparedStatement row = connection.prepareStatement(CollectionTables.COLLECTION)) {
            row.setLong(1, now.getEpochSecond());
            row.setLong(2, now.toEpochMilli());
            row.setLong(3, now.toEpochMilli());
            row.setString(4, settings.configuration());
            row.setString(5, settings.noteTypes());
            row.setString(6, settings.decks());
            row.setString(7, settings.options());
            row.executeUpdate();
        }
    }

    private void add(Card card, int place, long deckId, PreparedStatement notes, PreparedStatement cards)
            throws SQLException {
        long id = StableId.ofCard(card.id());
        while (!ids.add(id)) {
            id++;
        }
        List<String> fields = OwnNotes.fields(card);
        notes.setLong(1, id);
        notes.setString(2, OwnNotes.guid(card));
        notes.setLong(3, StableId.NOTE_TYPE);
        notes.setLong(4, now.getEpochSecond());
        notes.setInt(5, NOT_SYNCHRONISED);
        notes.setString(6, tags(card));
        notes.setString(7, String.join(BETWEEN_FIELDS, fields));
        notes.setString(8, InnerText.line(fields.get(CollectionSettings.SORT_FIELD)));
        notes.setLong(9, StableId.checksum(InnerText.line(fields.get(0))));
        notes.addBatch();
        cards.setLong(1, id);
        cards.setLong(2, id);
        cards.setLong(3, deckId);
        cards.setLong(4, now.getEpochSecond());
        cards.setInt(5, NOT_SYNCHRONISED);
        cards.setInt(6, place + 1);
        cards.addBatch();
    }

    /** With blanks around each, by which Anki finds them. */
    private static String tags(Card card) {
        return card.tags().isEmpty()
                ? ""
                : card.tags().stream().map(OwnTag::write).collect(Collectors.joining(" ", " ", " "));
    }
}
