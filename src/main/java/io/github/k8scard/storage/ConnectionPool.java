package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The connections of a process, which are given up as soon as they cannot be used. */
final class ConnectionPool {
    static final int CONNECTIONS = 8;

    /** H2's connections keep the plans of their statements, however much the tables have grown since. */
    private static final Duration PLANS_LIVE = Duration.ofMinutes(1);

    private static final Duration A_LOOK = Duration.ofSeconds(3);

    private ConnectionPool() {}

    /**
     * Opens the database's file, if it has one, or reaches its server.
     *
     * @param metrics counts what the pool does
     */
    static HikariDataSource open(DatabaseUrl url, Optional<MetricsTrackerFactory> metrics) throws SQLException {
        if (!url.isH2()) {
            return new HikariDataSource(settings(url, url.jdbcUrl(), metrics));
        }
        // the file may be made now, but never again while the process runs: should it vanish, an empty one in its place
        // would hide that
        try (var first = DriverManager.getConnection(
                url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""))) {
            return new HikariDataSource(settings(url, url.ofWhatExists(), metrics));
        }
    }

    /** For a look at what is there, which makes no file and waits for three seconds at most. */
    static HikariDataSource forALook(DatabaseUrl url) {
        HikariConfig settings = settings(url, url.isH2() ? url.forALook() : url.jdbcUrl(), Optional.empty());
        settings.setMaximumPoolSize(2);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(A_LOOK.toMillis());
        if (!url.isH2()) {
            settings.addDataSourceProperty("connectTimeout", A_LOOK.toSeconds());
            settings.addDataSourceProperty("loginTimeout", A_LOOK.toSeconds());
            settings.addDataSourceProperty("socketTimeout", A_LOOK.toSeconds());
        }
        return new HikariDataSource(settings);
    }

    private static HikariConfig settings(DatabaseUrl url, String jdbcUrl, Optional<MetricsTrackerFactory> metrics) {
        var settings = new HikariConfig();
        settings.setPoolName("database");
        metrics.ifPresent(settings::setMetricsTrackerFactory);
        settings.setJdbcUrl(jdbcUrl);
        url.user().ifPresent(settings::setUsername);
        url.password().ifPresent(settings::setPassword);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(5_000);
        settings.setValidationTimeout(2_000);
        settings.setInitializationFailTimeout(1);
        settings.setExceptionOverride(new GivenUp());
        if (url.isH2()) {
            settings.setMaxLifetime(PLANS_LIVE.toMillis());
        } else {
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

    /**
     * Which connections are closed once something has failed on them. H2's seem to be valid after its file has failed,
     * and so do those to a primary that has become a standby; both would fail for ever.
     */
    private static final class GivenUp implements SQLExceptionOverride {
        // the interface has an Override of its own
        @java.lang.Override
        public Override adjudicate(SQLException fault) {
            return Outage.is(fault) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
