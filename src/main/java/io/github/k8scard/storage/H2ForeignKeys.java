package io.github.k8scard.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Drops H2's foreign keys of the tables that an answer writes. H2 makes each of them an index of its own, even if one
 * of ours begins with its column: seven more that every answer writes, and that H2 prefers to the right one as long as
 * it knows little of the table. The same tables on PostgreSQL, which makes none, keep theirs, and the tests run on
 * both.
 */
final class H2ForeignKeys {
    private H2ForeignKeys() {}

    private record ForeignKey(String table, String name) {}

    static void drop(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            List<ForeignKey> keys = new ArrayList<>();
            try (var row = statement.executeQuery("""
                    select table_name, constraint_name
                    from information_schema.table_constraints
                    where table_schema = 'public' and constraint_type = 'FOREIGN KEY'
                      and table_name in ('answer', 'memory', 'daily_score', 'total_score', 'member_score')""")) {
                while (row.next()) {
                    keys.add(new ForeignKey(row.getString(1), row.getString(2)));
                }
            }
            for (ForeignKey key : keys) {
                statement.execute("alter table \"%s\" drop constraint \"%s\"".formatted(key.table(), key.name()));
            }
        }
    }
}
