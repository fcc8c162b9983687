package io.github.k8scard.slack;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done after Slack has its acknowledgement: a bounded number of threads and of waiting tasks, so that a slow Slack
 * cannot use up the process. Safe for concurrent use.
 */
public final class Work implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Work.class);
    private static final int THREADS = 16;
    private static final int WAITING = 2_000;

    private final ThreadPoolExecutor threads;

    public Work() {
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    var thread = new Thread(task, "reply-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does something later.
     *
     * @param what what it is, for the log
     * @return false if there is too much to do already; then it is not done
     */
    boolean later(String what, Runnable task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    log.error("Failed to {}; what was stored stays stored", what, e);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            log.warn("Too much to do: did not {}; what was stored stays stored", what);
            return false;
        }
    }

    /** Lets what has begun and what waits be done, for some seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(Duration.ofSeconds(8).toSeconds(), TimeUnit.SECONDS)) {
                // not interrupted: an interrupt during file access would close H2's file
                log.warn(
                        "{} replies were not sent before the end",
                        threads.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
