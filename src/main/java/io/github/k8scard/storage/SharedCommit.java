package io.github.k8scard.storage;

import io.github.k8scard.NotSaved;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lets what arrives together be stored in one transaction, for callers who cannot wait: whatever has come while one
 * transaction runs is the next one's. Nobody gets a result before the commit. If one of its callers has given up
 * meanwhile, the others are stored without it; if a transaction fails, each is stored in one of its own, so that none
 * harms another. Safe for concurrent use.
 *
 * @param <Q> what is to be stored
 * @param <K> what is stored once in a transaction, and in the order of which the rows are locked
 * @param <A> what comes of it
 */
final class SharedCommit<Q, K extends Comparable<K>, A> {
    private static final int MOST_TOGETHER = 100;

    private final BoundedCommit threads;
    private final Duration atMost;
    private final Duration turnAtMost;
    private final Function<Q, K> key;
    private final BiFunction<List<Q>, Runnable, List<A>> transaction;
    private final Queue<Entry<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final Semaphore turn = new Semaphore(1);

    /**
     * @param atMost how long a caller can wait
     * @param turnAtMost a transaction that waits for a lock holds up the others no longer than this
     * @param key of which no two alike are stored in one transaction
     * @param transaction stores a few in one transaction, in which it runs what it is given right before the commit
     */
    SharedCommit(
            BoundedCommit threads,
            Duration atMost,
            Duration turnAtMost,
            Function<Q, K> key,
            BiFunction<List<Q>, Runnable, List<A>> transaction) {
        this.threads = threads;
        this.atMost = atMost;
        this.turnAtMost = turnAtMost;
        this.key = key;
        this.transaction = transaction;
    }

    private record Entry<Q, A>(Q request, PendingCommit<A> pending) {}

    /** One of the callers has given up: what is stored for the others has to be stored without it. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("a caller has given up", null, false, false);
        }
    }

    /** Takes what is to be stored; what comes of it can be waited for. */
    PendingCommit<A> begin(Q request) {
        var pending = new PendingCommit<A>(atMost);
        waiting.add(new Entry<>(request, pending));
        if (called.compareAndSet(false, true) && !threads.begin(this::work)) {
            called.set(false);
            // whoever is still storing what came before may have taken it
            if (pending.giveUp()) {
                pending.failed(NotSaved.nothingStored(atMost));
            }
        }
        return pending;
    }

    /** Whoever comes after this has begun calls the next one, which waits for its turn. */
    private void work() {
        boolean mine = isMyTurn();
        called.set(false);
        try {
            var left = new ArrayDeque<Entry<Q, A>>();
            for (var batch = next(left); !batch.isEmpty(); batch = next(left)) {
                store(batch);
            }
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(turnAtMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is stored next, in the order of the keys; of those with the same key the later ones are left. */
    private List<Entry<Q, A>> next(Queue<Entry<Q, A>> left) {
        var keys = new HashSet<K>();
        var batch = new ArrayList<Entry<Q, A>>();
        var again = new ArrayList<Entry<Q, A>>();
        for (var entry = taken(left); entry != null; entry = batch.size() < MOST_TOGETHER ? taken(left) : null) {
            if (!entry.pending().isGivenUp()) {
                (keys.add(key.apply(entry.request())) ? batch : again).add(entry);
            }
        }
        left.addAll(again);
        batch.sort(Comparator.comparing(entry -> key.apply(entry.request())));
        return batch;
    }

    private Entry<Q, A> taken(Queue<Entry<Q, A>> left) {
        var entry = left.poll();
        return entry == null ? waiting.poll() : entry;
    }

    private void store(List<Entry<Q, A>> batch) {
        try {
            List<A> results =
                    transaction.apply(batch.stream().map(Entry::request).toList(), () -> decide(batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).pending().committed(results.get(i));
            }
        } catch (Abandoned e) {
            // all others are decided by now, so that this comes once
            var others =
                    batch.stream().filter(entry -> !entry.pending().isGivenUp()).toList();
            if (!others.isEmpty()) {
                store(others);
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1 || e instanceof NotSaved || Outage.reason(e).isPresent()) {
                // while the database is away or stuck, each alone would only have to wait for it once more
                batch.forEach(entry -> entry.pending().failed(e));
            } else {
                batch.stream().map(List::of).forEach(this::store);
            }
        }
    }

    private static <Q, A> void decide(List<Entry<Q, A>> batch) {
        long decided =
                batch.stream().filter(entry -> entry.pending().mayCommit()).count();
        if (decided < batch.size()) {
            throw new Abandoned();
        }
    }
}
