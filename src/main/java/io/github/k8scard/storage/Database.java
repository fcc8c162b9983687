package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.k8scard.NotSaved;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's memory on disk: H2 or PostgreSQL, the same tables and the same SQL on both. Safe for concurrent use. A
 * committed transaction survives the process being killed.
 */
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final int H2_FILE_IN_USE = 90020;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final BoundedCommit boundedCommit;
    private volatile Runnable afterOwing = () -> {};

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool)
                .installPlugin(new TimeColumns())
                .installPlugin(new RecordRows())
                .registerArrayType(String.class, "varchar");
        this.boundedCommit = new BoundedCommit(jdbi, CONNECTIONS);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseUnavailable if it cannot be reached, or is held by another process
     */
    public static Database open(DatabaseUrl url) {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(settings(url));
            migrate(url, Flyway.configure().dataSource(pool).load());
            if (url.isH2()) {
                H2Identities.mend(pool);
            }
            return new Database(pool);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw e instanceof DatabaseUnavailable known ? known : explained(url, e);
        }
    }

    /** Runs work in one transaction and returns its result; an exception rolls it back. */
    public <T> T inTransaction(Function<Tables, T> work) {
        return told(jdbi.inTransaction(handle -> Committed.of(handle, work)));
    }

    /** Runs work in one transaction; an exception rolls it back. */
    public void useTransaction(Consumer<Tables> work) {
        inTransaction(tables -> {
            work.accept(tables);
            return null;
        });
    }

    /**
     * What to do in this process after each committed transaction that owes a message, so that the message need not
     * wait for the next look at what is owed. It must be quick, and must not throw.
     */
    public void afterOwing(Runnable action) {
        afterOwing = action;
    }

    /**
     * Runs work in one transaction that is either committed within the time or not at all.
     *
     * @param atMost how long the caller can wait
     * @throws NotSaved if the time is up; it says whether it is certain that nothing is stored, now or later
     */
    public <T> T inTransaction(Duration atMost, Function<Tables, T> work) {
        return told(boundedCommit.run(atMost, handle -> Committed.of(handle, work)));
    }

    /** What a transaction came to, and whether it owes a message that was not owed before. */
    private record Committed<T>(T result, boolean owing) {
        static <T> Committed<T> of(Handle handle, Function<Tables, T> work) {
            var tables = new Tables(handle);
            T result = work.apply(tables);
            return new Committed<>(result, tables.isOwing());
        }
    }

    private <T> T told(Committed<T> committed) {
        if (committed.owing()) {
            afterOwing.run();
        }
        return committed.result();
    }

    /** Whether the database answers at the moment; takes a few seconds at most. */
    public boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Lets running transactions end, then closes. */
    @Override
    public void close() {
        boundedCommit.close();
        pool.close();
    }

    /** Tables of the next release are fine: a deploy migrates them while this release still runs, or restarts. */
    private static void migrate(DatabaseUrl url, Flyway flyway) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                log.warn("The tables in {} are of a newer k8scard (version {})", url, migration.getVersion());
            }
        }
        flyway.migrate();
    }

    private static HikariConfig settings(DatabaseUrl url) {
        var settings = new HikariConfig();
        settings.setPoolName("database");
        settings.setJdbcUrl(url.jdbcUrl());
        url.user().ifPresent(settings::setUsername);
        url.password().ifPresent(settings::setPassword);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(5_000);
        settings.setValidationTimeout(2_000);
        settings.setInitializationFailTimeout(1);
        if (!url.isH2()) {
            limitWaits(settings);
        }
        return settings;
    }

    /** Without these a connection that a failover has left behind would hold its thread for ever. */
    private static void limitWaits(HikariConfig settings) {
        settings.addDataSourceProperty("connectTimeout", "5");
        settings.addDataSourceProperty("socketTimeout", "30");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        // a transaction whose process or network is gone must not keep its locks from the other instances
        settings.setConnectionInitSql("set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'");
    }

    private static DatabaseUnavailable explained(DatabaseUrl url, RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE) {
                return new DatabaseUnavailable(
                        "The database file of " + url + " is in use by another process. Stop the other k8scard, or"
                                + " give this one its own with JDBC_DATABASE_URL. Several at once need PostgreSQL.",
                        fault);
            }
        }
        if (fault instanceof FlywayException) {
            return new DatabaseUnavailable(
                    "The tables in " + url + " cannot be brought up to date: " + fault.getMessage()
                            + " Give k8scard a database of its own, in which it may create tables.",
                    fault);
        }
        return new DatabaseUnavailable(
                "The database " + url + " cannot be opened: " + reason(fault)
                        + " Check JDBC_DATABASE_URL or DATABASE_URL, the user, the password and that it runs.",
                fault);
    }

    /** What the driver says, and below it the network. */
    private static String reason(Throwable fault) {
        Throwable said = fault;
        while (!(said instanceof SQLException) && said.getCause() != null) {
            said = said.getCause();
        }
        Throwable root = said;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(said.getMessage()).strip();
        String whole = root == said
                ? message
                : message + " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
        return whole.endsWith(".") ? whole : whole + ".";
    }
}
