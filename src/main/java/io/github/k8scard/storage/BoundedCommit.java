package io.github.k8scard.storage;

import io.github.k8scard.NotSaved;
import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions for callers who cannot wait, on threads of their own: each is decided once ({@link PendingCommit}).
 *
 * <p>The thread of the transaction is never interrupted: an interrupt during file access would close H2's file.
 */
final class BoundedCommit implements AutoCloseable {
    private static final Duration CLOSE_AT_MOST = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(BoundedCommit.class);

    private final Transactions transactions;
    private final ExecutorService writers;

    BoundedCommit(Transactions transactions, int threads) {
        this.transactions = transactions;
        this.writers = Executors.newFixedThreadPool(threads, DaemonThreads.named("database-writer"));
    }

    /**
     * Runs a transaction that is either committed within the time or not at all.
     *
     * @throws NotSaved if the time is up
     */
    <T> T run(Duration atMost, Function<Handle, T> work) {
        var pending = new PendingCommit<T>(atMost);
        boolean begun = begin(() -> {
            if (pending.isGivenUp()) {
                return;
            }
            try {
                pending.committed(transactions.run(handle -> {
                    T result = work.apply(handle);
                    if (!pending.mayCommit()) {
                        throw NotSaved.nothingStored(atMost);
                    }
                    return result;
                }));
            } catch (RuntimeException | Error e) {
                pending.failed(e);
            }
        });
        if (!begun) {
            throw NotSaved.nothingStored(atMost);
        }
        return pending.outcome();
    }

    /**
     * Begins something on one of the threads, as soon as one is free.
     *
     * @return false if the database is closed
     */
    boolean begin(Runnable task) {
        try {
            writers.execute(task);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        writers.shutdown();
        if (!DaemonThreads.poolEnded(writers, CLOSE_AT_MOST)) {
            log.warn("Closing the database with transactions still running; they are rolled back");
        }
    }
}
