package io.github.k8scard.ops;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.github.k8scard.storage.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The figures of the running bot. No figure names a workspace, a channel or a member, and there is a bounded number of
 * them, whatever comes in. The names are in {@code docs/metrics.md}. Safe for concurrent use.
 */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<AutoCloseable> binders;
    private final Listeners listeners;

    /**
     * Begins to measure.
     *
     * @param version that of the program
     */
    public Metrics(String version) {
        var garbage = new JvmGcMetrics();
        var log = new LogbackMetrics();
        binders = List.of(garbage, log);
        List.of(
                        garbage,
                        log,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        Gauge.builder("k8scard.build.info", () -> 1)
                .tag("version", version)
                .description("Always 1; its label says which version runs.")
                .register(registry);
        listeners = new Listeners(
                new AcknowledgementMetrics(registry),
                new CallMetrics(registry),
                new DeliveryMetrics(registry),
                new AnswerMetrics(registry),
                new TimerMetrics(registry, Clock.systemUTC()),
                new QueueMetrics(registry),
                Optional.of(new MicrometerMetricsTrackerFactory(registry)));
    }

    /** Who has to be told what goes on. */
    public Listeners listeners() {
        return listeners;
    }

    /** Measures what is to be sent, too. */
    public void watch(Database database, Clock clock) {
        new WaitingMetrics(database, clock).bindTo(registry);
    }

    /**
     * Measures how old the backups are, too.
     *
     * @param newest when the newest was taken; empty if there is none that the bot knows of
     */
    public void watchBackups(Supplier<Optional<Instant>> newest) {
        TimeGauge.builder(
                        "k8scard.backup.last.success.timestamp",
                        () -> newest.get()
                                .map(at -> (double) at.getEpochSecond())
                                .orElse(Double.NaN),
                        TimeUnit.SECONDS)
                .description("When the newest backup of an H2 file was taken, since 1970.")
                .register(registry);
    }

    /** All figures as they are now, in Prometheus' text format. Takes little more than a second at most. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable binder : binders) {
            binder.close();
        }
        registry.close();
    }
}
