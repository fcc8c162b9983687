package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every column of every table that there is, whatever later migrations add. */
public final class WholeDatabase {
    private static final String COLUMNS = """
            select c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and t.table_name <> 'flyway_schema_history'
            order by c.table_name, c.column_name""";

    private WholeDatabase() {}

    /** The columns of each table. */
    public static Map<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    /** The tables that have no row. */
    public static List<String> empty(Connection connection) throws SQLException {
        var empty = new ArrayList<String>();
        for (String table : tables(connection).keySet()) {
            if (count(connection, "select count(*) from \"" + table + "\"") == 0) {
                empty.add(table);
            }
        }
        return empty;
    }

    /** The columns, as {@code table.column}, some value of which holds a text, whatever their type is. */
    public static List<String> holding(Connection connection, String text) throws SQLException {
        var holding = new ArrayList<String>();
        for (var table : tables(connection).entrySet()) {
            for (String column : table.getValue()) {
                String sql = "select count(*) from \"%s\" where position('%s' in cast(\"%s\" as varchar)) > 0"
                        .formatted(table.getKey(), text, column);
                if (count(connection, sql) > 0) {
                    holding.add(table.getKey() + "." + column);
                }
            }
        }
        return holding;
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
