package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** One open database for each engine, for tests that need nothing of it but that it is empty when they begin. */
public final class TestDatabase {
    private static final Map<Engine, TestDatabase> OPEN = new EnumMap<>(Engine.class);

    private final DatabaseUrl url;
    private final Database database;
    private final Set<String> tables = new LinkedHashSet<>();

    private TestDatabase(Engine engine) {
        this.url = engine.fresh();
        this.database = Database.open(url);
        column("""
                select table_name
                from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                """).forEach(this::addAfterThoseThatReferToIt);
    }

    /** The engine's database, with empty tables. */
    public static synchronized TestDatabase emptied(Engine engine) {
        var database = OPEN.computeIfAbsent(engine, TestDatabase::new);
        database.tables.forEach(table -> database.execute("delete from " + table));
        return database;
    }

    private void addAfterThoseThatReferToIt(String table) {
        try (var connection = connect();
                var keys = connection.getMetaData().getExportedKeys(null, "public", table)) {
            while (keys.next()) {
                addAfterThoseThatReferToIt(keys.getString("FKTABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tables.add(table);
    }

    public Database database() {
        return database;
    }

    public <T> T read(Function<Tables, T> work) {
        return database.inTransaction(work);
    }

    public void write(Consumer<Tables> work) {
        database.useTransaction(work);
    }

    /** Begins a transaction in a thread of its own and keeps it open until it is closed; then it is committed. */
    public <T> HeldTransaction<T> hold(Function<Tables, T> work) {
        return new HeldTransaction<>(database, work);
    }

    /** A connection of its own, beside the pool. */
    public Connection connect() throws SQLException {
        return connect(url);
    }

    public static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
    }

    /** Runs a statement beside the classes under test. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row of a query, run beside the classes under test. */
    public List<String> column(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
