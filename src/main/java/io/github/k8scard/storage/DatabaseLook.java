package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A look into a database that makes no file and no table, and brings none up to date. Takes a few seconds at most. */
public final class DatabaseLook {
    private DatabaseLook() {}

    /** What there is. */
    public sealed interface Seen {

        /**
         * Nothing yet: opening the database will make its file.
         *
         * @param traces what speaks for an earlier database, in words such as {@code beside it is cards.zip}; empty if
         *     nothing does
         */
        record Nothing(List<String> traces) implements Seen {}

        /**
         * It cannot be opened.
         *
         * @param held whether another process, most likely the bot, has it open and lets nobody else
         * @param why the reason and what to do, for the operator
         */
        record Closed(boolean held, String why) implements Seen {}

        /**
         * It can be opened.
         *
         * @param engine what keeps it, such as {@code PostgreSQL 15.4}
         */
        record Opened(String engine, TableVersions tables) implements Seen {}
    }

    /**
     * Looks.
     *
     * @param reader reads what it wants, if the tables are up to date; what it throws is thrown here, unless the
     *     database has gone meanwhile. It may be called again if a transaction has to be repeated
     */
    public static Seen into(DatabaseUrl url, Consumer<Tables> reader) {
        if (!url.mayBeThere()) {
            return new Seen.Nothing(H2File.of(url).map(H2File::speakForAnother).orElse(List.of()));
        }
        try (HikariDataSource pool = opened(url)) {
            Seen.Opened opened = seen(url, pool);
            if (opened.tables().pending().isEmpty()) {
                read(url, pool, reader);
            }
            return opened;
        } catch (DatabaseUnavailable e) {
            return new Seen.Closed(e.isHeld(), e.getMessage());
        }
    }

    private static HikariDataSource opened(DatabaseUrl url) {
        try {
            return ConnectionPool.forALook(url);
        } catch (RuntimeException e) {
            throw DatabaseUnavailable.because(url, e);
        }
    }

    private static Seen.Opened seen(DatabaseUrl url, DataSource database) {
        try {
            return new Seen.Opened(engine(database), Migrations.state(database));
        } catch (RuntimeException | SQLException e) {
            throw DatabaseUnavailable.because(url, e);
        }
    }

    private static void read(DatabaseUrl url, DataSource database, Consumer<Tables> reader) {
        try {
            new Transactions(database, url.isH2()).run(handle -> {
                reader.accept(new Tables(handle));
                return true;
            });
        } catch (RuntimeException e) {
            throw Outage.reason(e).isPresent() ? DatabaseUnavailable.because(url, e) : e;
        }
    }

    private static String engine(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            // what follows says of what build it is
            return about.getDatabaseProductName() + " "
                    + about.getDatabaseProductVersion().replaceFirst(" .*", "");
        }
    }
}
