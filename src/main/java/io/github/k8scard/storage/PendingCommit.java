package io.github.k8scard.storage;

import io.github.k8scard.NotSaved;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a caller who cannot wait long wants to have stored. The caller and the transaction race for one fate, made
 * once: it may be committed, or the caller has given up and it must not. So "not saved" is never said of something that
 * is stored a moment later. Safe for concurrent use.
 */
final class PendingCommit<T> {
    private static final Duration COMMIT_AT_MOST = Duration.ofMillis(500);

    private enum Fate {
        OPEN,
        COMMIT,
        GIVEN_UP
    }

    private final Duration atMost;
    private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.OPEN);
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    /**
     * @param atMost how long the caller waits for the fate
     */
    PendingCommit(Duration atMost) {
        this.atMost = atMost;
    }

    /** Whether the caller has given up, so that nothing may be stored. */
    boolean isGivenUp() {
        return fate.get() == Fate.GIVEN_UP;
    }

    /**
     * Decides that it is not to be stored.
     *
     * @return whether that was still open; else it is, or may be
     */
    boolean giveUp() {
        return fate.compareAndSet(Fate.OPEN, Fate.GIVEN_UP);
    }

    /**
     * Decides, right before the commit, that it is committed.
     *
     * @return whether it may be; else the caller has given up
     */
    boolean mayCommit() {
        return fate.compareAndSet(Fate.OPEN, Fate.COMMIT) || fate.get() == Fate.COMMIT;
    }

    /** Whether it was decided that it is committed. */
    boolean isCommitting() {
        return fate.get() == Fate.COMMIT;
    }

    /** Hands over what came of it, once that is committed. */
    void committed(T result) {
        outcome.complete(result);
    }

    /** Hands over why it could not be stored. */
    void failed(Throwable fault) {
        outcome.completeExceptionally(fault);
    }

    /**
     * Waits for the fate and then, a little longer, for the commit.
     *
     * @throws NotSaved if the time is up; it says whether it is certain that nothing is stored, now or later
     */
    T outcome() {
        try {
            return outcome.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (giveUp()) {
                throw NotSaved.nothingStored(atMost);
            }
            return confirmed();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp() ? NotSaved.nothingStored(atMost) : NotSaved.unknown();
        }
    }

    private T confirmed() {
        try {
            return outcome.get(COMMIT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            throw NotSaved.unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSaved.unknown();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
