package io.github.k8scard.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A transaction of another thread that has done its work and is still open, with all its locks. */
public final class HeldTransaction<T> implements AutoCloseable {
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    HeldTransaction(Database database, Function<Tables, T> work) {
        this.ended = CompletableFuture.runAsync(
                () -> database.useTransaction(tables -> {
                    try {
                        done.complete(work.apply(tables));
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                    released.join();
                }),
                command -> new Thread(command, "held-transaction").start());
        done.join();
    }

    public T result() {
        return done.join();
    }

    /** Commits it. */
    @Override
    public void close() {
        released.complete(null);
        ended.join();
    }
}
