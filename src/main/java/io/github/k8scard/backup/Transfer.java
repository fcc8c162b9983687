package io.github.k8scard.backup;

import io.github.k8scard.backup.StoredTable.Numbered;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the empty tables of a database with what another one holds, in one transaction. */
final class Transfer {
    private static final int AT_ONCE = 500;

    private final Connection target;
    private final long leftOut;

    /**
     * @param target with tables of the same version; committed at the end, or rolled back by whoever opened it
     * @param leftOut how many numbers no row gets, since they may have been given out after the source was read
     */
    Transfer(Connection target, long leftOut) {
        this.target = target;
        this.leftOut = leftOut;
    }

    /** All numbers are used. */
    Transfer(Connection target) {
        this(target, 0);
    }

    /**
     * Copies everything, and lets numbered rows go on where they were, or after those that are left out.
     *
     * @return how many rows each table has now, as they were counted in the target
     * @throws Unequal if the tables differ or are not empty, or if a count is not what was read; nothing is stored then
     */
    Map<String, Long> fill(RowSource source) throws IOException, SQLException {
        target.setAutoCommit(false);
        var stored = new StoredRows(target);
        Map<String, StoredTable> from =
                source.tables().stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        List<StoredTable> tables = stored.inOrder();
        requireSame(from, tables);
        for (StoredTable table : tables) {
            if (stored.count(table) > 0) {
                throw new Unequal("the table " + table.name() + " has rows already");
            }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StoredTable table : tables) {
            counts.put(table.name(), fill(source, from.get(table.name())));
        }
        for (StoredTable table : tables) {
            long counted = stored.count(table);
            if (counted != counts.get(table.name())) {
                throw new Unequal("the table " + table.name() + " has " + counted + " rows instead of "
                        + counts.get(table.name()));
            }
        }
        if (stored.isPostgres()) {
            goOn(from, "select setval(pg_get_serial_sequence('%s', '%s'), %d, false)");
            target.commit();
        } else {
            target.commit();
            goOn(from, "alter table %s alter column %s restart with %d");
        }
        return counts;
    }

    /** The source and the target do not fit together. The message says how, as a part of a sentence. */
    static final class Unequal extends IOException {
        private static final long serialVersionUID = 1L;

        private Unequal(String message) {
            super(message);
        }
    }

    private static void requireSame(Map<String, StoredTable> from, List<StoredTable> tables) throws Unequal {
        for (StoredTable table : tables) {
            StoredTable same = from.get(table.name());
            if (same == null || !new HashSet<>(same.columns()).equals(new HashSet<>(table.columns()))) {
                throw new Unequal("the table " + table.name() + " is another one there");
            }
        }
        if (from.size() != tables.size()) {
            throw new Unequal("it has other tables");
        }
    }

    private long fill(RowSource source, StoredTable table) throws IOException, SQLException {
        try (PreparedStatement insert = target.prepareStatement(table.insert())) {
            var waiting = new int[1];
            long read = source.read(table, values -> {
                for (int i = 0; i < values.length; i++) {
                    insert.setString(i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting[0] % AT_ONCE == 0) {
                    store(insert);
                }
            });
            store(insert);
            return read;
        }
    }

    /** What went wrong itself is told as the next exception; the first one has a row in its message. */
    private static void store(PreparedStatement insert) throws SQLException {
        try {
            insert.executeBatch();
        } catch (BatchUpdateException e) {
            throw e.getNextException() == null ? e : e.getNextException();
        }
    }

    private void goOn(Map<String, StoredTable> tables, String statement) throws SQLException {
        try (var each = target.createStatement()) {
            for (StoredTable table : tables.values()) {
                if (table.numbered().isPresent()) {
                    Numbered numbered = table.numbered().get();
                    each.execute(
                            statement.formatted(table.quoted(), column(numbered.column()), numbered.next() + leftOut));
                }
            }
        }
    }

    private String column(String name) throws SQLException {
        return new StoredRows(target).isPostgres() ? name : StoredTable.quoted(name);
    }
}
