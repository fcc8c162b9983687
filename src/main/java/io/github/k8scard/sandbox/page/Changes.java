package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.time.Duration;

/**
 * Counts the changes of a workspace, so that any number of open pages can wait for the next one. Safe for concurrent
 * use.
 */
final class Changes implements AutoCloseable {
    private final AutoCloseable listening;
    private long count;
    private boolean closed;

    Changes(SlackWorkspace workspace) {
        listening = workspace.onChange(change -> oneMore());
    }

    synchronized long count() {
        return count;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until there are more than these, or the time is over, or this is closed; returns how many there are. */
    synchronized long awaitMoreThan(long seen, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (count <= seen && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return count;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            listening.close();
        } catch (Exception e) {
            throw new PageFailed("The page could not stop listening to the workspace", e);
        }
    }

    /** Counts a change that the workspace does not know of. */
    synchronized void oneMore() {
        count++;
        notifyAll();
    }
}
