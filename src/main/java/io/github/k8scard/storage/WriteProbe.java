package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds out whether the database can be written, and opens it anew if it cannot. Safe for concurrent use. */
final class WriteProbe {
    private final HikariDataSource pool;
    private final boolean h2;

    WriteProbe(HikariDataSource pool, boolean h2) {
        this.pool = pool;
        this.h2 = h2;
    }

    /**
     * Writes something that nobody sees, and commits it. Takes some milliseconds, or as long as a connection does.
     *
     * @throws SQLException if that does not go; then each connection is made anew before it is used again
     */
    void write() throws SQLException {
        try (var connection = pool.getConnection()) {
            // once a statement has failed, the pool would no longer let anything through
            Connection own = connection.unwrap(Connection.class);
            try {
                connection.setAutoCommit(false);
                execute(connection, """
                        insert into method_use (workspace_id, method, recent)
                        values ('', 'write probe', '')
                        on conflict do nothing""");
                execute(connection, "delete from method_use where workspace_id = '' and method = 'write probe'");
                connection.commit();
            } catch (SQLException e) {
                if (h2 && Outage.is(e)) {
                    closeDatabase(own, e);
                }
                throw e;
            }
        } catch (SQLException e) {
            pool.getHikariPoolMXBean().softEvictConnections();
            throw e;
        }
    }

    /**
     * H2 opens its file anew only once the database is closed, which else takes the last of its connections, and while
     * one is used there comes a next one.
     */
    private static void closeDatabase(Connection own, SQLException fault) {
        try {
            execute(own, "shutdown immediately");
        } catch (SQLException closedAlready) {
            fault.addSuppressed(closedAlready);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
