package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps H2 from giving out row numbers that are in use. After a kill it may remember less of a sequence than of the
 * rows which were numbered from it (seen with 2.3.232).
 */
final class H2Identities {
    private static final Logger log = LoggerFactory.getLogger(H2Identities.class);

    private H2Identities() {}

    /**
     * Lets each sequence go on after the highest number in its table. The numbers of answers and showings are taken a
     * thousand at a time, since H2 commits each time; what is left of them after a kill is never used.
     */
    static void mend(DataSource database, WritingTurn turn) {
        try (Connection connection = database.getConnection()) {
            turn.take();
            for (Map.Entry<String, Long> next : nextNumbers(connection).entrySet()) {
                long free = highest(connection, next.getKey()) + 1;
                if (free > next.getValue()) {
                    log.warn("The table {} would have given out number {} again", next.getKey(), next.getValue());
                    execute(connection, "alter table " + next.getKey() + " alter column id restart with " + free);
                }
            }
            execute(connection, "alter table answer alter column id set cache 1000");
            execute(connection, "alter table showing alter column id set cache 1000");
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers of the rows cannot be read", e);
        } finally {
            turn.release();
        }
    }

    private static Map<String, Long> nextNumbers(Connection connection) throws SQLException {
        var numbers = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, identity_base
                        from information_schema.columns
                        where column_name = 'id' and is_identity = 'YES'""")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }

    private static long highest(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
