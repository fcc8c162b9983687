package io.github.k8scard.jobs;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Several tasks as one, in their order: one that fails does not keep those after it from running, and is reported at
 * the end.
 */
public final class InOrder implements Consumer<Instant> {
    private final List<Consumer<Instant>> tasks;

    public InOrder(List<Consumer<Instant>> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    /**
     * Runs them all.
     *
     * @throws RuntimeException what the first one failed with that did, those of the others suppressed in it
     */
    @Override
    public void accept(Instant now) {
        RuntimeException first = null;
        for (Consumer<Instant> task : tasks) {
            try {
                task.accept(now);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
