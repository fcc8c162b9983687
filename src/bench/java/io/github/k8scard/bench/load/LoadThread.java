package io.github.k8scard.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The one thread that does all input and output of the load. What is handed to it must not block. */
public final class LoadThread implements AutoCloseable {
    private final Selector selector;
    private final Thread thread;
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::at));
    private volatile boolean closed;

    /** What is done when a channel is ready; it is the attachment of the channel's key. */
    interface Ready {
        void ready(SelectionKey key) throws IOException;
    }

    /** Something to do on the thread. */
    public interface Task {
        void run() throws IOException;
    }

    private record Timer(long at, Task task) {}

    public LoadThread() throws IOException {
        selector = Selector.open();
        thread = new Thread(this::loop, "load");
        thread.setDaemon(true);
        thread.start();
    }

    Selector selector() {
        return selector;
    }

    /** Does something on the thread and waits for it. */
    public void call(Task task) {
        var done = new CompletableFuture<Void>();
        tasks.add(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        selector.wakeup();
        done.join();
    }

    /** Does something at a time of {@link System#nanoTime}, up to a millisecond late. Only on the thread itself. */
    void at(long nanos, Task task) {
        timers.add(new Timer(nanos, task));
    }

    /** The processor time that the thread has used. */
    public long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    private void loop() {
        try {
            while (!closed) {
                selector.select(LoadThread::ready, patience());
                for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                while (!timers.isEmpty() && timers.peek().at() - System.nanoTime() <= 0) {
                    timers.remove().task().run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the next timer in whole milliseconds, which is what a selector can wait. */
    private long patience() {
        if (timers.isEmpty()) {
            return 0;
        }
        long left = timers.peek().at() - System.nanoTime();
        return Math.max(1, (left + 999_999) / 1_000_000);
    }

    private static void ready(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        try {
            ((Ready) key.attachment()).ready(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        selector.close();
    }
}
