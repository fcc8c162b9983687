package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Guards the contents: one change at a time, each made known to those who wait or listen. Safe for concurrent use. */
final class Store {
    private final Object lock = new Object();
    private final Contents contents;
    private final List<Consumer<WorkspaceNews>> listeners = new CopyOnWriteArrayList<>();
    private long version;
    private Snapshot latest;

    Store(Contents contents) {
        this.contents = contents;
        this.latest = contents.snapshot(0);
    }

    /** Work that throws must not have changed anything before. */
    <T> T change(String what, Function<Contents, T> work) {
        T result;
        WorkspaceNews news;
        synchronized (lock) {
            result = work.apply(contents);
            version++;
            news = new WorkspaceNews(version, what);
            lock.notifyAll();
        }
        tell(news);
        return result;
    }

    <T> T read(Function<Contents, T> work) {
        synchronized (lock) {
            return work.apply(contents);
        }
    }

    Snapshot snapshot() {
        synchronized (lock) {
            if (latest.version() != version) {
                latest = contents.snapshot(version);
            }
            return latest;
        }
    }

    /** Tells the listeners of something that is not part of the contents. */
    void mention(String what) {
        long now;
        synchronized (lock) {
            now = version;
        }
        tell(new WorkspaceNews(now, what));
    }

    AutoCloseable listen(Consumer<WorkspaceNews> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Snapshot await(String what, Predicate<Snapshot> condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Snapshot now = snapshot();
            if (condition.test(now)) {
                return now;
            }
            if (!changedSince(now.version(), deadline)) {
                throw new WaitedInVain(
                        "Waited " + atMost.toMillis() + " ms in vain for " + what + ". There is: " + Summary.of(now));
            }
        }
    }

    private boolean changedSince(long seen, long deadline) {
        synchronized (lock) {
            try {
                while (version == seen) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void tell(WorkspaceNews news) {
        listeners.forEach(listener -> listener.accept(news));
    }
}
