package io.github.k8scard.slack.socket;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other, on a thread of its own. One that fails is logged and harms no other; after the
 * closing nothing is run any more. Safe for concurrent use.
 */
final class OneThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OneThread.class);

    private final ScheduledThreadPoolExecutor thread;

    OneThread(String name) {
        thread = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name), new ThreadPoolExecutor.DiscardPolicy());
    }

    void run(Runnable task) {
        runIn(Duration.ZERO, task);
    }

    void runIn(Duration pause, Runnable task) {
        var unused = thread.schedule(() -> guarded(task), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log.error("A task failed; the next ones are run all the same", e);
        }
    }

    /** Interrupts the task that is running. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
