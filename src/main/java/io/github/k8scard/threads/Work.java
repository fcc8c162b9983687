package io.github.k8scard.threads;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside what Slack waits for: a bounded number of threads and of waiting tasks, so that a slow Slack or a
 * slow database cannot use up the process. Safe for concurrent use.
 */
public final class Work implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Work.class);
    private static final Duration IDLE_AT_MOST = Duration.ofSeconds(30);
    private static final Duration END_WITHIN = Duration.ofSeconds(8);

    private final ThreadPoolExecutor threads;
    private final LongAdder refused = new LongAdder();

    /**
     * @param name of its threads
     * @param atOnce how many tasks are done at once
     * @param waiting how many more may wait
     */
    public Work(String name, int atOnce, int waiting) {
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_AT_MOST.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(waiting),
                DaemonThreads.named(name));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does something later. What goes wrong with it is logged.
     *
     * @param what what it is, for the log
     * @return false if there is too much to do already; then it is not done
     */
    public boolean later(String what, Runnable task) {
        var fields = LogFields.current();
        try {
            threads.execute(() -> fields.run(() -> done(what, task)));
            return true;
        } catch (RejectedExecutionException e) {
            refused.increment();
            log.warn("Too much to do: did not {}", what);
            return false;
        }
    }

    private static void done(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log.error("Failed to {}; what was stored stays stored", what, e);
        }
    }

    /** How many tasks wait for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** How many tasks were refused since there was too much to do. */
    public long refused() {
        return refused.sum();
    }

    /** Lets what has begun and what waits be done, for some seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        if (!DaemonThreads.poolEnded(threads, END_WITHIN)) {
            log.warn("{} tasks were not done before the end", threads.getQueue().size());
        }
    }
}
