package io.github.k8scard.threads;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A result that somebody waits for only so long. Whichever comes first, the result or the end of the wait, decides how
 * it travels. Safe for concurrent use.
 */
public final class Awaited<T> {
    private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

    /**
     * Hands the result over.
     *
     * @return whether whoever waits gets it; else the wait is over, and it has to travel another way
     */
    public boolean handOver(T value) {
        return result.complete(Optional.of(value));
    }

    /** Waits for the result; empty if it does not come within the time. */
    public Optional<T> within(Duration atMost) {
        return result.completeOnTimeout(Optional.empty(), atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
