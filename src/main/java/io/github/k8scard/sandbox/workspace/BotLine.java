package io.github.k8scard.sandbox.workspace;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends things to the bot, measures how long it took to answer, and judges that as Slack would. Safe for concurrent
 * use.
 */
final class BotLine implements AutoCloseable {
    /** How long an answer is waited for; longer than Slack does. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Carrier carrier;
    private final Traffic traffic;

    BotLine(Carrier carrier, Traffic traffic) {
        this.carrier = carrier;
        this.traffic = traffic;
    }

    boolean isConnected() {
        return carrier.isConnected();
    }

    /** An exchange that is not on record yet, so that the caller can add what was wrong with the answer. */
    Exchange send(Parcel parcel) {
        Instant started = Instant.now();
        long from = System.nanoTime();
        HttpAnswer answer = answer(parcel);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        return judged(new Exchange(
                0,
                Exchange.Direction.TO_BOT,
                parcel.what(),
                parcel.content(),
                answer,
                started,
                took,
                Optional.empty()));
    }

    Exchange record(Exchange exchange) {
        return traffic.add(exchange);
    }

    private HttpAnswer answer(Parcel parcel) {
        try {
            return carrier.carry(parcel);
        } catch (IOException e) {
            return HttpAnswer.none("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.none("interrupted");
        }
    }

    private static Exchange judged(Exchange plain) {
        if (plain.late()) {
            return plain.breaking("acknowledged after " + plain.took().toMillis() + " ms; Slack waits 3000 ms");
        }
        if (plain.acknowledged()) {
            return plain;
        }
        return plain.breaking(
                plain.status() == 0 ? "gave no answer" : "answered " + plain.status() + " instead of 200");
    }

    @Override
    public void close() {
        carrier.close();
    }
}
