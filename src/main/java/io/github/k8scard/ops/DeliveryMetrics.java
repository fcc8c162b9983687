package io.github.k8scard.ops;

import io.github.k8scard.bot.DeliveryListener;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** What comes of what is sent. Safe for concurrent use. */
final class DeliveryMetrics implements DeliveryListener {
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void settled(DeliveryKind kind, DeliveryState state, Optional<DeliveryTrouble> trouble) {
        Counter.builder("k8scard.delivery.attempts")
                .description("Attempts to send a message or its change, by what the delivery is afterwards, and why.")
                .tag("kind", LabelValue.of(kind))
                .tag("outcome", state == DeliveryState.PENDING ? "again_later" : LabelValue.of(state))
                .tag("reason", trouble.map(LabelValue::of).orElse("none"))
                .register(registry)
                .increment();
    }
}
