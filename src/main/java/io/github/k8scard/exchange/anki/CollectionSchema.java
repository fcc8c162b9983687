package io.github.k8scard.exchange.anki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a collection keeps the names of its note types and decks: as JSON in one row, or since 2020 in tables. */
final class CollectionSchema {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NAMES_AT_MOST = 10_000;

    private final Statement statement;

    /**
     * A type of note.
     *
     * @param fields what its fields are called, in their order
     */
    record NoteType(String name, List<String> fields) {
        static final NoteType UNKNOWN = new NoteType("", List.of());
    }

    CollectionSchema(Statement statement) {
        this.statement = statement;
    }

    /** @throws SQLException if one of these is missing, or is a view or such */
    void requireTables(String... names) throws SQLException {
        for (String name : names) {
            if (!isTable(name)) {
                throw new SQLException("no table " + name);
            }
        }
    }

    Map<Long, NoteType> noteTypes() throws SQLException {
        return isTable("notetypes") ? noteTypesOfTables() : noteTypesOfJson();
    }

    /** The whole names of decks, with two colons between their levels. */
    Map<Long, String> deckNames() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        if (isTable("decks")) {
            try (ResultSet row = statement.executeQuery("select id, name from decks limit " + NAMES_AT_MOST)) {
                while (row.next()) {
                    names.put(row.getLong("id"), name(row).replace("\u001f", "::"));
                }
            }
        } else {
            JsonNode decks = json("decks");
            decks.propertyNames().forEach(id -> names.put(id(id), text(decks.path(id), "name")));
        }
        return names;
    }

    private Map<Long, NoteType> noteTypesOfTables() throws SQLException {
        requireTables("fields");
        Map<Long, NoteType> types = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select id, name from notetypes limit " + NAMES_AT_MOST)) {
            while (row.next()) {
                types.put(row.getLong("id"), new NoteType(name(row), new ArrayList<>()));
            }
        }
        try (ResultSet row =
                statement.executeQuery("select ntid, name from fields order by ntid, ord limit " + NAMES_AT_MOST)) {
            while (row.next()) {
                types.getOrDefault(row.getLong("ntid"), new NoteType("", new ArrayList<>()))
                        .fields()
                        .add(name(row));
            }
        }
        return types;
    }

    private Map<Long, NoteType> noteTypesOfJson() throws SQLException {
        Map<Long, NoteType> types = new HashMap<>();
        JsonNode models = json("models");
        models.propertyNames().forEach(id -> {
            JsonNode model = models.path(id);
            List<String> fields = model.path("flds")
                    .valueStream()
                    .sorted(Comparator.comparingInt(field -> field.path("ord").asInt(0)))
                    .map(field -> text(field, "name"))
                    .toList();
            types.put(id(id), new NoteType(text(model, "name"), fields));
        });
        return types;
    }

    private JsonNode json(String column) throws SQLException {
        try (ResultSet row = statement.executeQuery("select " + column + " from col limit 1")) {
            String text = row.next() ? row.getString(1) : null;
            return JSON.readTree(text == null ? "{}" : text);
        }
    }

    private boolean isTable(String name) throws SQLException {
        String query = "select count(*) from sqlite_master where type = 'table' and name = '" + name
                + "' and sql not like '%virtual%'";
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getLong(1) == 1;
        }
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? "" : name;
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    /** The number that a key is; 0, which no note names, if it is none. */
    private static long id(String key) {
        return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
    }
}
