package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;

/** Finds out whether the database can be written, and opens it anew if it cannot. Safe for concurrent use. */
final class WriteProbe {
    private final HikariDataSource pool;
    private final boolean h2;
    private final WritingTurn turn;
    // an instance that stands still in the middle of its probe must not keep the others from theirs
    private final String ownRow = "write probe " + UUID.randomUUID();

    WriteProbe(HikariDataSource pool, boolean h2, WritingTurn turn) {
        this.pool = pool;
        this.h2 = h2;
        this.turn = turn;
    }

    /**
     * Writes something that nobody sees, and commits it. Takes some milliseconds, or as long as a connection does. What
     * fails only since its connection has been broken is tried once more, on a new one.
     *
     * @throws SQLException if that does not go; then each connection is made anew before it is used again
     */
    void write() throws SQLException {
        try {
            writeOnce();
        } catch (SQLTransientConnectionException noneToBeHad) {
            throw noneToBeHad;
        } catch (SQLException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            writeOnce();
        }
    }

    private void writeOnce() throws SQLException {
        try (var connection = pool.getConnection()) {
            // once a statement has failed, the pool would no longer let anything through
            Connection own = connection.unwrap(Connection.class);
            try {
                turn.take();
                connection.setAutoCommit(false);
                execute(connection, """
                        insert into method_use (workspace_id, method, recent)
                        values ('', ?, '')
                        on conflict do nothing""");
                execute(connection, "delete from method_use where workspace_id = '' and method = ?");
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
        } finally {
            turn.release();
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, ownRow);
            statement.executeUpdate();
        }
    }

    /**
     * H2 opens its file anew only once the database is closed, which else takes the last of its connections, and while
     * one is used there comes a next one.
     */
    private static void closeDatabase(Connection own, SQLException fault) {
        try (var statement = own.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException closedAlready) {
            fault.addSuppressed(closedAlready);
        }
    }
}
