package io.github.k8scard.app;

import io.github.k8scard.ops.Listeners;
import io.github.k8scard.ops.Metrics;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUrl;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is measured and where it is told; nothing at all if no port was asked for.
 *
 * @param listeners who is told what goes on
 * @param metrics the figures
 * @param server where they can be read
 */
record Measured(Listeners listeners, Optional<Metrics> metrics, Optional<MetricsServer> server) {

    /**
     * Begins to measure, and to listen.
     *
     * @param port empty for nothing; 0 takes any free one
     * @param host the address to listen on; empty for all
     * @throws HttpServer.PortTaken if the port cannot be used
     */
    static Measured open(OptionalInt port, Optional<String> host, OpenParts parts) {
        if (port.isEmpty()) {
            return new Measured(Listeners.none(), Optional.empty(), Optional.empty());
        }
        var version = Optional.ofNullable(Bot.class.getPackage().getImplementationVersion());
        var metrics = parts.opened(new Metrics(version.orElse("unknown")));
        var server = parts.opened(MetricsServer.start(host, port.getAsInt(), metrics::scrape));
        return new Measured(metrics.listeners(), Optional.of(metrics), Optional.of(server));
    }

    /**
     * Measures what the database knows of what is to be sent, and what lies beside its file.
     *
     * @param url of the database
     */
    void watch(Shared shared, DatabaseUrl url) {
        metrics.ifPresent(all -> {
            all.watch(shared.database(), shared.clock());
            all.watchBackups(() -> newestBackup(url, shared.clock().instant()));
        });
    }

    private static Optional<Instant> newestBackup(DatabaseUrl url, Instant now) {
        return BackupFiles.of(url)
                .flatMap(files -> files.all().stream()
                        .map(BackupFiles.Backup::takenAt)
                        .filter(at -> !at.isAfter(now))
                        .findFirst());
    }

    Optional<URI> url() {
        return server.map(MetricsServer::url);
    }
}
