package io.github.k8scard.bot;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing in a thread of its own when asked to, once for however many who ask before it begins. Safe for concurrent use. */
final class InBackground implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InBackground.class);

    private final String name;
    private final Runnable task;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread;

    /**
     * @param name of the thread, for the log
     */
    InBackground(String name, Runnable task) {
        this.name = name;
        this.task = task;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Asks for it, and returns at once. After the closing nothing happens. */
    void run() {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::once);
        } catch (RejectedExecutionException closed) {
            log.debug("'{}' is closed already", name);
        }
    }

    private void once() {
        asked.set(false);
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log.error("'{}' failed; it is tried again when its timer fires", name, e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
