package io.github.k8scard.ops;

import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DeliveryQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What is to be sent, as the database knows it. It is asked at most every few seconds, for a second at most, and only
 * when somebody looks; while it does not answer, the figures are no numbers. Safe for concurrent use.
 */
final class WaitingMetrics {
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofSeconds(5);
    /** Nobody acts otherwise on more. */
    private static final int COUNTED = 10_000;

    private static final StillOwed UNKNOWN = new StillOwed(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    private final Database database;
    private final InstantSource clock;
    private StillOwed latest = UNKNOWN;
    private long readAt = System.nanoTime() - KEPT.toNanos();

    /** @param clock the bot's time */
    WaitingMetrics(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param overdue in seconds
     * @param answers 1 if the database has answered, else 0
     */
    private record StillOwed(double pending, double sending, double unknown, double overdue, double answers) {}

    void bindTo(MeterRegistry registry) {
        state(registry, "pending", StillOwed::pending);
        state(registry, "sending", StillOwed::sending);
        state(registry, "unknown", StillOwed::unknown);
        TimeGauge.builder(
                        "k8scard.delivery.overdue",
                        this,
                        TimeUnit.SECONDS,
                        it -> it.latest().overdue())
                .description("How long the delivery is overdue that should have been sent first; 0 if none is.")
                .strongReference(true)
                .register(registry);
        Gauge.builder("k8scard.database.answers", this, it -> it.latest().answers())
                .description("Whether the database has answered when these figures were asked for: 1 or 0.")
                .strongReference(true)
                .register(registry);
    }

    private void state(MeterRegistry registry, String state, ToDoubleFunction<StillOwed> figure) {
        Gauge.builder("k8scard.deliveries", this, it -> figure.applyAsDouble(it.latest()))
                .description("Deliveries to be sent (pending), being sent, and of unknown outcome to be looked for.")
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }

    private synchronized StillOwed latest() {
        if (System.nanoTime() - readAt >= KEPT.toNanos()) {
            latest = read();
            readAt = System.nanoTime();
        }
        return latest;
    }

    private StillOwed read() {
        try {
            return database.inTransaction(AT_MOST, tables -> read(tables.deliveryQueue()));
        } catch (RuntimeException e) {
            // whoever looks sees that; the database tells of itself in the log
            return UNKNOWN;
        }
    }

    private StillOwed read(DeliveryQueue queue) {
        double overdue = queue.firstDue()
                .map(due -> Duration.between(due, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
        return new StillOwed(
                queue.countWaiting(DeliveryState.PENDING, COUNTED),
                queue.countSending(COUNTED),
                queue.countWaiting(DeliveryState.UNKNOWN, COUNTED),
                Math.max(0, overdue),
                1);
    }
}
