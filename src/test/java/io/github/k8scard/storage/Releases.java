package io.github.k8scard.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables that each release has made, with what it may have stored in them. */
public final class Releases {
    private Releases() {}

    /** The versions of the tables, the oldest first. */
    public static List<Integer> versions() {
        return Stream.of(flyway(Engine.H2.fresh()).load().info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> Integer.valueOf(version.getVersion()))
                .toList();
    }

    /** Makes the tables of a release. */
    public static void make(DatabaseUrl url, int release) {
        flyway(url)
                .target(MigrationVersion.fromVersion(String.valueOf(release)))
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(DatabaseUrl url) {
        return Flyway.configure()
                .dataSource(url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
    }

    /** What a release may have stored in what it added; empty if nothing is written down. */
    static Optional<String> data(int release) {
        try (InputStream file = Releases.class.getResourceAsStream("/releases/V" + release + ".sql")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores what a release may have stored, with all that had been added until then. */
    public static void fill(Connection connection, int release) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int version : versions().stream().filter(one -> one <= release).toList()) {
                statement.execute(data(version).orElse(""));
            }
        }
    }

    /** All rows of all tables that have any, by the names of their columns. */
    public static Map<String, List<Map<String, String>>> content(Connection connection) throws SQLException {
        var content = new HashMap<String, List<Map<String, String>>>();
        for (String table : tables(connection)) {
            content.put(table, rows(connection, "select * from " + table));
        }
        return content;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return rows(connection, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                """).stream().map(row -> row.get("table_name")).toList();
    }

    static List<String> columns(Connection connection, String table) {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from " + table + " where false")) {
            return names(none);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<Map<String, String>>();
            List<String> names = names(result);
            while (result.next()) {
                var row = new HashMap<String, String>();
                for (String name : names) {
                    row.put(name, result.getString(name));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> names(ResultSet result) throws SQLException {
        var columns = result.getMetaData();
        var names = new ArrayList<String>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The rows without the columns that are new. */
    public static List<Map<String, String>> only(Map<String, String> old, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    var cut = new HashMap<>(row);
                    cut.keySet().retainAll(old.keySet());
                    return (Map<String, String>) cut;
                })
                .toList();
    }
}
