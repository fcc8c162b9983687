package io.github.k8scard.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** How much waits in memory, and how much is turned away. Safe for concurrent use. */
final class QueueMetrics implements Watched {
    private final MeterRegistry registry;
    /** The registry does not keep what it asks. */
    private final Queue<LongSupplier> asked = new ConcurrentLinkedQueue<>();

    QueueMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void queue(String name, IntSupplier waiting, LongSupplier refused) {
        Gauge.builder("k8scard.queue.tasks", waiting::getAsInt)
                .description("Tasks that wait in memory for a thread, or for their time.")
                .tag("queue", name)
                .register(registry);
        FunctionCounter.builder("k8scard.queue.refused", kept(refused), LongSupplier::getAsLong)
                .description("Tasks that were not taken since too many waited already.")
                .tag("queue", name)
                .register(registry);
    }

    @Override
    public void refusals(Map<String, LongSupplier> counts) {
        counts.forEach((reason, count) -> FunctionCounter.builder(
                        "k8scard.refused.requests", kept(count), LongSupplier::getAsLong)
                .description("Requests that were turned away, by the reason.")
                .tag("reason", reason)
                .register(registry));
    }

    private LongSupplier kept(LongSupplier count) {
        asked.add(count);
        return count;
    }
}
