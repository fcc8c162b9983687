package io.github.k8scard.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The databases that everything has to work on. Each call gives a fresh, empty one. */
public enum Engine {
    H2 {
        @Override
        public DatabaseUrl fresh() {
            return DatabaseUrl.inMemory("test-" + UUID.randomUUID());
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseUrl fresh() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return DatabaseUrl.parse(
                    "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name,
                    Optional.of("postgres"),
                    Optional.empty());
        }
    };

    public abstract DatabaseUrl fresh();

    /** One server for all tests of this JVM; it ends with it. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        // a lock that is never released fails its test instead of stopping the build
                        .setServerConfig("lock_timeout", "20s")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start for the tests", e);
            }
        }
    }
}
