package io.github.k8scard.bot;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that send, a bounded number of them since each waits for Slack. A sender that is woken looks for what is
 * to be sent until there is nothing more. Safe for concurrent use.
 */
final class Senders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Senders.class);
    private static final int AT_ONCE = 8;
    private static final Duration IDLE_AT_MOST = Duration.ofSeconds(30);
    /** A call that hangs is cut off when the process stops; this is for what has to be stored then. */
    private static final Duration END_WITHIN = Duration.ofSeconds(12);

    private final Runnable sending;
    // one look may wait: it sees whatever was owed before it begins
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_AT_MOST.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            DaemonThreads.named("sender"));
    private int looking;

    /**
     * @param sending what each sender does when it is woken
     */
    Senders(Runnable sending) {
        this.sending = sending;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Lets one more sender look. Returns at once; if all are busy, the first that gets free looks once more. */
    void wake() {
        begun();
        try {
            threads.execute(this::look);
        } catch (RejectedExecutionException waitingAlreadyOrClosed) {
            ended();
        }
    }

    private void look() {
        try {
            sending.run();
        } catch (RuntimeException | Error e) {
            log.error("Sending failed; it is tried again within a second, and what was under way is settled soon", e);
        } finally {
            ended();
        }
    }

    private synchronized void begun() {
        looking++;
    }

    private synchronized void ended() {
        looking--;
        notifyAll();
    }

    /** Waits until none is busy, but not for ever. */
    synchronized void awaitIdle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos(); looking > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes nobody any more, and lets the calls to Slack that are under way end and be settled. */
    @Override
    public void close() {
        threads.shutdown();
        if (!DaemonThreads.poolEnded(threads, END_WITHIN)) {
            log.warn("Slack has not answered yet; what is being sent will be of unknown outcome");
        }
    }
}
