package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Connections to H2 beside the pool that see the whole database as it was at one moment, and hold up nobody meanwhile.
 */
public final class OneMoment {
    private OneMoment() {}

    /**
     * Opens a connection to what is there, without making or changing tables. Its first query decides on the moment; it
     * sees every transaction that was committed before, and none that was committed since. Rows are read while they are
     * returned, so that memory does not grow with them. The caller closes it; until then an open database stays open.
     *
     * @throws DatabaseUnavailable if it cannot be opened
     */
    public static Connection of(DatabaseUrl url) {
        try {
            Connection connection = DriverManager.getConnection(
                    url.ofWhatExists(), url.user().orElse(""), url.password().orElse(""));
            try (var statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution true");
                connection.setAutoCommit(false);
                // of these H2 takes all tables at once, where others take each when it is first read
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(url, e);
        }
    }
}
