package io.github.k8scard.backup;

import io.github.k8scard.backup.StoredTable.Numbered;
import io.github.k8scard.storage.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is in an open database. Which tables there are is asked from it, so that none is forgotten. */
final class StoredRows implements RowSource {
    private final Connection connection;

    StoredRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<StoredTable> tables() throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        for (String name : names()) {
            tables.add(new StoredTable(name, columns(name), numbered(name)));
        }
        return tables;
    }

    /** The tables in an order in which they can be filled: each after those that it refers to. */
    List<StoredTable> inOrder() throws SQLException {
        Map<String, StoredTable> byName =
                tables().stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names()) {
            addAfterThoseItRefersTo(name, ordered);
        }
        return ordered.stream().map(byName::get).toList();
    }

    @Override
    public long read(StoredTable table, RowReader reader) throws IOException, SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(table.select())) {
            String[] values = new String[table.columns().size()];
            long count = 0;
            while (rows.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.getString(i + 1);
                }
                reader.row(values);
                count++;
            }
            return count;
        }
    }

    /** How many rows a table has. */
    long count(StoredTable table) throws SQLException {
        return Long.parseLong(column("select count(*) from " + table.quoted()).get(0));
    }

    private void addAfterThoseItRefersTo(String name, Set<String> ordered) throws SQLException {
        if (ordered.contains(name)) {
            return;
        }
        List<String> referredTo = new ArrayList<>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                referredTo.add(keys.getString("PKTABLE_NAME"));
            }
        }
        for (String other : referredTo) {
            if (!other.equals(name)) {
                addAfterThoseItRefersTo(other, ordered);
            }
        }
        ordered.add(name);
    }

    private List<String> names() throws SQLException {
        return column("""
                select table_name
                from information_schema.tables
                where table_schema = ? and table_type = 'BASE TABLE' and table_name <> ?
                order by table_name""", connection.getSchema(), Migrations.NOTES);
    }

    private List<String> columns(String table) throws SQLException {
        return column("""
                select column_name
                from information_schema.columns
                where table_schema = ? and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position""", connection.getSchema(), table);
    }

    private Optional<Numbered> numbered(String table) throws SQLException {
        List<String> column = column("""
                select column_name
                from information_schema.columns
                where table_schema = ? and table_name = ? and is_identity = 'YES'""", connection.getSchema(), table);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        String number = StoredTable.quoted(column.get(0));
        long highest =
                Long.parseLong(column("select coalesce(max(" + number + "), 0) from " + StoredTable.quoted(table))
                        .get(0));
        return Optional.of(new Numbered(column.get(0), Math.max(highest + 1, nextOf(table))));
    }

    /** Rows with higher numbers may have been deleted, and messages in Slack may still name them. */
    private long nextOf(String table) throws SQLException {
        if (isPostgres()) {
            return 1;
        }
        List<String> next = column("""
                select identity_base
                from information_schema.columns
                where table_schema = ? and table_name = ? and is_identity = 'YES'""", connection.getSchema(), table);
        return Long.parseLong(next.get(0));
    }

    boolean isPostgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private List<String> column(String query, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
