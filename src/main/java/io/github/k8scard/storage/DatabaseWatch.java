package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.github.k8scard.threads.DaemonThreads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds out whether the database can be used once something has failed, which alone only makes it doubtful: one broken
 * connection is no outage. Whoever asks while that is being found out waits for the same result. Safe for concurrent
 * use.
 */
final class DatabaseWatch implements AutoCloseable {
    // longer than the pool waits for a connection; whoever asks is not kept for what comes after that
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(6);
    private static final String SILENT = "it does not answer";

    private final HikariDataSource pool;
    private final boolean h2;
    private final WriteProbe probe;
    private final WritingTurn turn;
    private final DatabaseTrouble trouble = new DatabaseTrouble();
    private final ExecutorService prober = Executors.newSingleThreadExecutor(DaemonThreads.named("database-probe"));
    private Future<?> latest = CompletableFuture.completedFuture(null);

    DatabaseWatch(HikariDataSource pool, boolean h2, WriteProbe probe, WritingTurn turn) {
        this.pool = pool;
        this.h2 = h2;
        this.probe = probe;
        this.turn = turn;
    }

    /** Somebody was given up. */
    void tooSlow(String reason) {
        trouble.tooSlow(reason);
    }

    /** A transaction has failed. */
    void failed(String reason, Throwable fault) {
        trouble.failed(reason, fault);
    }

    /** Why nothing can be stored; empty if it seems that it can. Takes six seconds at most. */
    Optional<String> trouble() {
        if (trouble.latest().isPresent()) {
            return trouble.latest();
        }
        if (!trouble.isDoubtful()) {
            return silence();
        }
        return isFoundOut() ? trouble.latest() : Optional.of(SILENT);
    }

    void recover() {
        if (trouble.isDoubtful()) {
            isFoundOut();
        }
    }

    void report() {
        trouble.minute();
        isFoundOut();
    }

    /** Waits for a probe, the running one or else a new one; false if it takes too long. */
    private boolean isFoundOut() {
        try {
            probing().get(KNOWN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | RejectedExecutionException tooSlowOrClosed) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<?> probing() {
        if (latest.isDone()) {
            latest = prober.submit(this::probe);
        }
        return latest;
    }

    private void probe() {
        try {
            probe.write();
            if (h2 && trouble.isDoubtful()) {
                // a transaction may have opened the file anew before this; given a number in use, it fails and stores
                // nothing, so that it is not worth holding all of them back until here
                H2Identities.mend(pool, turn);
            }
            trouble.over();
        } catch (SQLException | RuntimeException e) {
            Outage.reason(e).ifPresentOrElse(reason -> trouble.down(reason, e), () -> trouble.unsure(e.toString(), e));
        }
    }

    private Optional<String> silence() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2) ? Optional.empty() : Optional.of(SILENT);
        } catch (SQLException e) {
            return Optional.of(SILENT);
        }
    }

    @Override
    public void close() {
        prober.shutdown();
    }
}
