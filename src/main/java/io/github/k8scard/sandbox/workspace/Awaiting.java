package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** Waits for something to be in the workspace. */
final class Awaiting {
    private final Store store;

    Awaiting(Store store) {
        this.store = store;
    }

    /** The latest of those that fit, as soon as there is one. */
    <T> T latest(String what, Function<Snapshot, Stream<T>> fitting, Duration atMost) {
        var found = new AtomicReference<T>();
        store.await(
                what,
                now -> {
                    Optional<T> latest = fitting.apply(now).reduce((first, second) -> second);
                    latest.ifPresent(found::set);
                    return latest.isPresent();
                },
                atMost);
        return found.get();
    }
}
