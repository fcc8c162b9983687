package io.github.k8scard.backup;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A table with rows.
 *
 * @param name its name in the database
 * @param columns the names of its columns, in the order of a row's values
 * @param numbered how its rows are numbered, if the database does that
 */
record StoredTable(String name, List<String> columns, Optional<Numbered> numbered) {
    StoredTable {
        columns = List.copyOf(columns);
    }

    /**
     * The column that the database numbers rows with.
     *
     * @param next the least number that no row has had
     */
    record Numbered(String column, long next) {}

    /** A query that returns all its rows. */
    String select() {
        return "select " + columnNames() + " from " + quoted();
    }

    /** A statement that adds a row, with a parameter for each column. */
    String insert() {
        return "insert into " + quoted() + " (" + columnNames() + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Its name within a statement. */
    String quoted() {
        return quoted(name);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private String columnNames() {
        return String.join(", ", columns.stream().map(StoredTable::quoted).toList());
    }
}
