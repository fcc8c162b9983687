package io.github.k8scard.threads;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep the process alive, and waiting for their end. Safe for concurrent use. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /** Makes threads that are called by a name and a number. */
    public static ThreadFactory named(String name) {
        var number = new AtomicInteger();
        return task -> daemon(name + "-" + number.incrementAndGet(), task);
    }

    /**
     * Waits until a pool that was shut down has ended. Its threads are not interrupted: an interrupt during file access
     * would close H2's file.
     *
     * @return whether it ended within the time
     */
    public static boolean poolEnded(ExecutorService pool, Duration atMost) {
        try {
            return pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins a task on a thread of its own, for a caller who waits for its end only so long. */
    public static Thread begun(String name, Runnable task) {
        Thread thread = daemon(name, task);
        thread.start();
        return thread;
    }

    /**
     * Waits until a thread has ended.
     *
     * @return whether it ended within the time
     */
    public static boolean threadEnded(Thread thread, Duration atMost) {
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static Thread daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
