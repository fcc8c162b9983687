package io.github.k8scard.exchange.anki;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** Opens a database of SQLite that lies in a file. */
final class SqliteFile {
    private static final int LONGEST_VALUE = 4 << 20;
    private static final int LONGEST_STATEMENT = 100_000;
    private static final int STEPS_BETWEEN_LOOKS = 100_000;
    private static final int LOOKS_AT_MOST = 2_000;

    private SqliteFile() {}

    /**
     * A database that somebody else made. It is not changed, nothing in it is run, and what takes too long ends with an
     * exception.
     */
    static Connection untrusted(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_VALUE));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, Integer.toString(LONGEST_STATEMENT));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        // immutable: no journal or log beside it is looked for, played back or made
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
        try (var statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            statement.execute("pragma mmap_size = 0");
            statement.execute("pragma query_only = on");
            Collation.create(connection, "unicase", new Unicase());
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new Patience());
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** A new database, in a file that is empty yet. */
    static Connection empty(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    /** Is asked again and again whether to go on. */
    private static final class Patience extends ProgressHandler {
        private int looks;

        @Override
        protected int progress() {
            looks++;
            return looks > LOOKS_AT_MOST ? 1 : 0;
        }
    }

    /** The order of names that Anki defines itself, without which its newest tables cannot be read. */
    static final class Unicase extends Collation {
        @Override
        protected int xCompare(String one, String other) {
            return one.compareToIgnoreCase(other);
        }
    }
}
