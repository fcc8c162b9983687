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
    private final ThreadPoolExecutor threads;

    private Work(String name, int atOnce, int waiting) {
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), task -> {
                    var thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** For what members wait for. */
    public static Work ofReplies() {
        return new Work("reply", 16, 2_000);
    }

    /** For asking Slack who members are, so that a slow answer to that holds up no reply. */
    public static Work ofLookUps() {
        return new Work("look-up", 2, 500);
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
                        "{} tasks were not done before the end",
                        threads.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
