package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a database and brings its tables up to date. A file that another process has open is tried again for two
 * seconds, since who only looks at it, as {@code doctor} does, lets go of it in less.
 *
 * @param metrics counts what the pool of connections does
 * @param clock the real time
 * @param pause waits
 */
record DatabaseOpening(DatabaseUrl url, Optional<MetricsTrackerFactory> metrics, Clock clock, Pause pause) {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    // an operator looks for the database
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /** Lets time pass. */
    interface Pause {
        void take(Duration time);
    }

    /** @throws DatabaseUnavailable if it cannot be reached or written, or another process has it open for longer */
    Database run() {
        Runnable news = H2File.news(url, clock);
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                return opened(news);
            } catch (DatabaseUnavailable e) {
                if (!e.isHeld() || waited.compareTo(PATIENCE) >= 0) {
                    throw e;
                }
                if (waited.isZero()) {
                    log.info("{} is open in another process; trying again for {} s", url, PATIENCE.toSeconds());
                }
            }
            pause.take(BETWEEN_TRIES);
            waited = waited.plus(BETWEEN_TRIES);
        }
    }

    private Database opened(Runnable news) {
        HikariDataSource pool = null;
        try {
            pool = ConnectionPool.open(url, metrics);
            Migrations.run(url, pool);
            var transactions = new Transactions(pool, url.isH2());
            if (url.isH2()) {
                H2Identities.mend(pool, transactions.turn());
                H2ForeignKeys.drop(pool);
            }
            var probe = new WriteProbe(pool, url.isH2(), transactions.turn());
            probe.write();
            news.run();
            return new Database(pool, transactions, new DatabaseWatch(pool, url.isH2(), probe, transactions.turn()));
        } catch (RuntimeException | SQLException e) {
            if (pool != null) {
                pool.close();
            }
            throw DatabaseUnavailable.because(url, e, clock);
        }
    }
}
