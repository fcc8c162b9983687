package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CloseRoundsTest {
    private static final Instant CLOSES = Samples.nine(MONDAY.plusDays(1));

    private final TestDatabase database;
    private final CloseRounds closeRounds;
    private final long round;

    CloseRoundsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        closeRounds = new CloseRounds(database.database(), NobodyTold.of(database.database()));
        var channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        round = delivered(database, daily(channel, "c", MONDAY), DeliveryState.UNKNOWN);
    }

    @Test
    void a_card_that_is_proved_during_the_closing_is_closed_too() {
        try (var proof = database.hold(tables -> tables.deliveryQueue().prove(round, "7.7", CLOSES))) {
            assertThat(proof.result()).isTrue();
            var closing = CompletableFuture.runAsync(() -> closeRounds.run(CLOSES));
            Awaitility.await("the closing waits for the proof")
                    .during(Duration.ofMillis(300))
                    .until(() -> !closing.isDone());
            proof.close();
            closing.join();
        }
        assertThat(database.column("select state from delivery where kind = 'CLOSING'"))
                .containsExactly("PENDING");
    }
}
