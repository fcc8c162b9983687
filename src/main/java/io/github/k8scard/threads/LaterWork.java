package io.github.k8scard.threads;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is done once some time has passed, by a few threads of its own: a bounded number of tasks wait, and what is too
 * much is refused. Safe for concurrent use.
 */
public final class LaterWork implements AutoCloseable {
    private final Work work;
    private final ScheduledThreadPoolExecutor timer;
    private final Semaphore room;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /**
     * @param name of its threads
     * @param atOnce how many tasks are done at once
     * @param atMost how many may wait
     */
    public LaterWork(String name, int atOnce, int atMost) {
        work = new Work(name, atOnce, atMost);
        room = new Semaphore(atMost);
        timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name + "-timer"));
        timer.setKeepAliveTime(30, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /**
     * Does something after a wait, or earlier if this is closed meanwhile. What goes wrong with it is logged.
     *
     * @param what what it is, for the log
     * @return false if too much waits already, or if this is being closed; then it is not done
     */
    public boolean after(Duration wait, String what, Runnable task) {
        if (closing || !room.tryAcquire()) {
            return false;
        }
        var one = new Waiting(what, task, new AtomicBoolean());
        waiting.add(one);
        try {
            var unused = timer.schedule(() -> begin(one), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed this moment; whoever closed it may have begun it all the same
            return !take(one);
        }
        return true;
    }

    /** How many tasks wait for their time. */
    public int size() {
        return waiting.size();
    }

    /** Does at once what waits, and lets it be done for some seconds at most. */
    @Override
    public void close() {
        closing = true;
        // from here on nothing more is accepted, so that none is forgotten
        timer.shutdownNow();
        waiting.forEach(this::begin);
        work.close();
    }

    private record Waiting(String what, Runnable task, AtomicBoolean taken) {}

    private boolean take(Waiting one) {
        boolean first = one.taken().compareAndSet(false, true);
        if (first) {
            waiting.remove(one);
            room.release();
        }
        return first;
    }

    private void begin(Waiting one) {
        if (take(one)) {
            work.later(one.what(), one.task());
        }
    }
}
