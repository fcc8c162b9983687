package io.github.k8scard.story;

import io.github.k8scard.storage.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Counts rows of the bot's database past the bot. */
final class Rows {
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final DatabaseUrl url;

    Rows(DatabaseUrl url) {
        this.url = url;
    }

    /** How many rows of a table fulfil a condition. */
    int count(String table, String condition) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many rows of a table fulfil a condition. */
    void await(int count, String table, String condition) {
        Awaitility.await(table + " where " + condition)
                .atMost(Running.SOON)
                .pollInterval(OFTEN)
                .until(() -> count(table, condition) == count);
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
    }
}
