package io.github.k8scard.threads;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is done once some time has passed, by a few threads of its own: a bounded number of tasks wait, for their time
 * or for a thread, and what is too much is refused. Safe for concurrent use.
 */
public final class LaterWork implements AutoCloseable {
    private final Work work;
    private final ScheduledThreadPoolExecutor timer;
    private final int atMost;
    private final Semaphore room;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final LongAdder refusals = new LongAdder();
    private volatile boolean closing;

    /**
     * @param name of its threads
     * @param atOnce how many tasks are done at once
     * @param atMost how many may wait
     */
    public LaterWork(String name, int atOnce, int atMost) {
        this(name, new Work(name, atOnce, atMost), atMost);
    }

    /** @param work does what has waited, and is closed with this */
    LaterWork(String name, Work work, int atMost) {
        this.work = work;
        this.atMost = atMost;
        room = new Semaphore(atMost);
        timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name + "-timer"));
        timer.setKeepAliveTime(30, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /**
     * Does something after a wait, or earlier if this is closed meanwhile. What goes wrong with it is logged.
     *
     * @param what what it is, for the log
     * @param refused is done instead if it was accepted here and can not be begun, since this was closed meanwhile
     * @return false if too much waits already, or if this is being closed; then neither is done
     */
    public boolean after(Duration wait, String what, Runnable task, Runnable refused) {
        if (closing) {
            return false;
        }
        if (!room.tryAcquire()) {
            refusals.increment();
            return false;
        }
        var fields = LogFields.current();
        var one = new Waiting(what, () -> fields.run(task), () -> fields.run(refused), new AtomicBoolean());
        waiting.add(one);
        try {
            var unused = timer.schedule(() -> begin(one), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed this moment; whoever closed it may have begun it all the same
            boolean begun = !take(one);
            if (!begun) {
                room.release();
            }
            return begun;
        }
        return true;
    }

    /** How many tasks wait, for their time or for a thread. */
    public int size() {
        return atMost - room.availablePermits();
    }

    /** How many tasks were refused since too much waited, or could not be begun after all. */
    public long refused() {
        return refusals.sum();
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

    private record Waiting(String what, Runnable task, Runnable refused, AtomicBoolean taken) {}

    private boolean take(Waiting one) {
        boolean first = one.taken().compareAndSet(false, true);
        if (first) {
            waiting.remove(one);
        }
        return first;
    }

    private void begin(Waiting one) {
        if (take(one) && !work.later(one.what(), () -> run(one))) {
            room.release();
            refusals.increment();
            one.refused().run();
        }
    }

    private void run(Waiting one) {
        // before it is done, so that it finds room to wait once more
        room.release();
        one.task().run();
    }
}
