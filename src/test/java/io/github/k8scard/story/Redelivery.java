package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.ForgetEvents;
import io.github.k8scard.sandbox.workspace.Exchange;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Slack sends an event again that the bot has had. */
final class Redelivery {
    private Redelivery() {}

    /** Three times in parallel, as after time-outs on Slack's side. */
    static void atOnce(Running team, Exchange event) throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (var again : threads.invokeAll(Stream.of(1, 2, 3)
                    .map(number ->
                            (Callable<Exchange>) () -> team.slack().events().redeliver(event, number, "http_timeout"))
                    .toList())) {
                assertThat(again.get().status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Lets the bot forget that it has had an event, if it has not done so by itself: it does each minute, after days.
     */
    static void asIfNeverReceived(Running team, Exchange event) {
        new ForgetEvents(team.database()).run(team.clock().instant().plus(Duration.ofDays(3)));
        String id = event.request().path("event_id").asString();
        assertThat(team.rows("handled_event", "id = '" + id + "'")).isZero();
    }
}
