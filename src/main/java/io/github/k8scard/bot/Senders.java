package io.github.k8scard.bot;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that wait for Slack, a bounded number of them: whoever wants one takes it first. Safe for concurrent use. */
final class Senders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Senders.class);
    private static final int AT_ONCE = 8;

    /** A call that hangs is cut off when the process stops; this is for what has to be stored then. */
    private static final Duration END_WITHIN = Duration.ofSeconds(12);

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        var thread = new Thread(task, "sender");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes a thread, if one gets free within the time. */
    boolean take(Duration atMost) {
        try {
            return !threads.isShutdown() && free.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a thread back that was not needed. */
    void giveBack() {
        free.release();
    }

    /**
     * Lets the thread that was taken do something, and gives it back.
     *
     * @throws java.util.concurrent.RejectedExecutionException if nothing more is taken
     */
    void begin(Runnable task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                log.error("Sending failed; what was being sent is settled within minutes", e);
            } finally {
                free.release();
            }
        });
    }

    /** Waits until none is busy. */
    void awaitIdle(Duration atMost) {
        try {
            if (free.tryAcquire(AT_ONCE, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing more from now on; what is under way goes on. */
    void takeNoMore() {
        threads.shutdown();
    }

    /** Takes nothing more, and lets the calls to Slack that are under way end and be settled. */
    @Override
    public void close() {
        takeNoMore();
        try {
            if (!threads.awaitTermination(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Slack has not answered yet; what is being sent will be of unknown outcome");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
