package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Waits for the end of a process and makes it an orderly one. */
public final class Stop {
    private Stop() {}

    /**
     * Opens something and blocks until the process is told to end (SIGTERM, SIGINT) or a fault ends it. A signal closes
     * what was opened before the process goes, also if it comes while that is being opened; a second one changes
     * nothing. Of a signal and a fault that come together, the first decides.
     *
     * @param fatal completes exceptionally if going on is pointless
     * @param open opens what is to be closed, which is safe to close twice
     */
    public static void awaitSignalOr(CompletableFuture<Void> fatal, Supplier<? extends AutoCloseable> open) {
        var opened = new CompletableFuture<AutoCloseable>();
        var hook = new Thread(() -> opened.thenAccept(Stop::close).join(), "stop");
        if (!isTold(() -> Runtime.getRuntime().addShutdownHook(hook))) {
            return;
        }
        try {
            opened.complete(open.get());
            fatal.join();
        } catch (RuntimeException | Error e) {
            if (!isTold(() -> Runtime.getRuntime().removeShutdownHook(hook))) {
                // if it could not be opened, the hook has nothing to close
                opened.complete(() -> {});
                return;
            }
            Optional.ofNullable(opened.getNow(null)).ifPresent(Stop::close);
            if (e instanceof CompletionException && e.getCause() instanceof K8scardException explained) {
                throw explained;
            }
            throw e;
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("Closing failed", e);
        }
    }

    /** Whether the runtime still takes changes of its hooks: it does not once it is going down. */
    private static boolean isTold(Runnable change) {
        try {
            change.run();
            return true;
        } catch (IllegalStateException goingDown) {
            return false;
        }
    }
}
