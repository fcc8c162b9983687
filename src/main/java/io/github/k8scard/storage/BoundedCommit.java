package io.github.k8scard.storage;

import io.github.k8scard.NotSaved;
import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions for callers who cannot wait. The caller and the transaction race for one decision, made once: the
 * transaction may commit, or the caller has given up and it must not. So "not saved" is never said of something that is
 * stored a moment later.
 *
 * <p>The thread of the transaction is never interrupted: an interrupt during file access would close H2's file.
 */
final class BoundedCommit implements AutoCloseable {
    private static final Duration COMMIT_AT_MOST = Duration.ofMillis(500);
    private static final Duration CLOSE_AT_MOST = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(BoundedCommit.class);

    private enum Decision {
        OPEN,
        COMMIT,
        GIVEN_UP
    }

    private final Jdbi jdbi;
    private final ExecutorService writers;

    BoundedCommit(Jdbi jdbi, int threads) {
        this.jdbi = jdbi;
        this.writers = Executors.newFixedThreadPool(threads, DaemonThreads.named("database-writer"));
    }

    <T> T run(Duration atMost, Function<Handle, T> work) {
        var decision = new AtomicReference<>(Decision.OPEN);
        Future<T> outcome = begun(atMost, work, decision);
        try {
            return outcome.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (decision.compareAndSet(Decision.OPEN, Decision.GIVEN_UP)) {
                throw NotSaved.nothingStored(atMost);
            }
            return committed(outcome);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw decision.compareAndSet(Decision.OPEN, Decision.GIVEN_UP)
                    ? NotSaved.nothingStored(atMost)
                    : NotSaved.unknown();
        }
    }

    private <T> Future<T> begun(Duration atMost, Function<Handle, T> work, AtomicReference<Decision> decision) {
        try {
            return writers.submit(() -> {
                if (decision.get() == Decision.GIVEN_UP) {
                    throw NotSaved.nothingStored(atMost);
                }
                return jdbi.inTransaction(handle -> {
                    T result = work.apply(handle);
                    if (!decision.compareAndSet(Decision.OPEN, Decision.COMMIT)) {
                        throw NotSaved.nothingStored(atMost);
                    }
                    return result;
                });
            });
        } catch (RejectedExecutionException closed) {
            throw NotSaved.nothingStored(atMost);
        }
    }

    @Override
    public void close() {
        writers.shutdown();
        if (!DaemonThreads.poolEnded(writers, CLOSE_AT_MOST)) {
            log.warn("Closing the database with transactions still running; they are rolled back");
        }
    }

    private static <T> T committed(Future<T> outcome) {
        try {
            return outcome.get(COMMIT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            throw NotSaved.unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSaved.unknown();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
