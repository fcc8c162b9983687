package io.github.k8scard.ops;

import io.github.k8scard.slack.Acknowledgements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** How long Slack waits for acknowledgements. Safe for concurrent use. */
final class AcknowledgementMetrics implements Acknowledgements {
    private static final Duration[] BUCKETS = Stream.of(10, 50, 100, 250, 500, 1_000, 2_000, 3_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    AcknowledgementMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(RequestKind kind, Ending ending, Duration took) {
        Timer.builder("k8scard.acknowledgement")
                .description("How long Slack's requests waited for their answer, once they were here as a whole.")
                .tag("kind", LabelValue.of(kind))
                .tag("outcome", LabelValue.of(ending))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(took);
    }
}
