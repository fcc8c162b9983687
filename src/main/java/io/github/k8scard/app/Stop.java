package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for the end of a running process and makes it an orderly one. */
public final class Stop {
    private Stop() {}

    /**
     * Blocks until the process is told to end (SIGTERM, SIGINT) or a fault ends it. A signal closes everything before
     * the process goes; a second one changes nothing. Of a signal and a fault that come together, the first decides.
     *
     * @param fatal completes exceptionally if going on is pointless
     * @param running what to close, safe to close twice
     */
    public static void awaitSignalOr(CompletableFuture<Void> fatal, AutoCloseable running) {
        var hook = new Thread(
                () -> {
                    try {
                        running.close();
                    } catch (Exception e) {
                        throw new IllegalStateException("Closing failed", e);
                    }
                },
                "stop");
        if (!isTold(() -> Runtime.getRuntime().addShutdownHook(hook))) {
            return;
        }
        try {
            fatal.join();
        } catch (CompletionException e) {
            if (!isTold(() -> Runtime.getRuntime().removeShutdownHook(hook))) {
                return;
            }
            if (e.getCause() instanceof K8scardException explained) {
                throw explained;
            }
            throw e;
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
