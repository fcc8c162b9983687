package io.github.k8scard.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.github.k8scard.NotSaved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The bot's memory on disk: H2 or PostgreSQL, the same tables and the same SQL on both. Safe for concurrent use. A
 * committed transaction survives the process being killed. While the database cannot be used, every transaction ends
 * with {@link NotSaved}, and it works again by itself once it can.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final BoundedCommit boundedCommit;
    private final DatabaseWatch watch;
    private volatile Runnable afterOwing = () -> {};

    Database(HikariDataSource pool, Transactions transactions, DatabaseWatch watch) {
        this.pool = pool;
        this.transactions = transactions;
        this.watch = watch;
        this.boundedCommit = new BoundedCommit(transactions, ConnectionPool.CONNECTIONS);
    }

    /**
     * Opens the database and brings its tables up to date. If another process has its file open, it is tried again for
     * two seconds.
     *
     * @param metrics counts what the pool of connections does
     * @param realTime tells old backups, one of which the operator may be told of, from those of a wrong clock
     * @throws DatabaseUnavailable if it cannot be reached or written, or is held by another process
     */
    public static Database open(DatabaseUrl url, Optional<MetricsTrackerFactory> metrics, Clock realTime) {
        return new DatabaseOpening(url, metrics, realTime, time -> LockSupport.parkNanos(time.toNanos())).run();
    }

    /** The same for who only works with what is there: nobody counts, and every backup is taken for an old one. */
    public static Database open(DatabaseUrl url) {
        return open(url, Optional.empty(), Clock.fixed(Instant.MAX, ZoneOffset.UTC));
    }

    /**
     * Runs work in one transaction and returns its result; an exception rolls it back. If the database rolls it back
     * for the sake of another, as in a deadlock, the work runs again, up to three times in all: it is to leave nothing
     * behind but in the tables. So it is with every other way to run a transaction.
     *
     * @throws NotSaved if the database cannot be used
     */
    public <T> T inTransaction(Function<Tables, T> work) {
        return alone(work, transactions::run);
    }

    /**
     * Runs work in one transaction; an exception rolls it back.
     *
     * @throws NotSaved if the database cannot be used
     */
    public void useTransaction(Consumer<Tables> work) {
        inTransaction(tables -> {
            work.accept(tables);
            return null;
        });
    }

    /**
     * What to do in this process after each committed transaction that owes a message, so that the message need not
     * wait for the next look at what is owed. It must be quick, and must not throw.
     */
    public void afterOwing(Runnable action) {
        afterOwing = action;
    }

    /**
     * Runs work in one transaction that is either committed within the time or not at all.
     *
     * @param atMost how long the caller can wait
     * @throws NotSaved if the time is up or the database cannot be used; it says whether it is certain that nothing is
     *     stored, now or later
     */
    public <T> T inTransaction(Duration atMost, Function<Tables, T> work) {
        return alone(work, all -> boundedCommit.run(atMost, all));
    }

    /**
     * Makes work that shares a transaction with that of other callers where it arrives together, each committed within
     * its time or not at all. Nobody has a result before the commit, and none harms another.
     *
     * @param atMost how long a caller can wait
     * @param key of which no two alike share a transaction; the work gets them in its order
     * @param work returns, in the same order, what each caller gets; it may throw what the caller shall see
     * @return what to call for each; it throws {@link NotSaved} as {@link #inTransaction(Duration, Function)} does
     */
    public <Q, K extends Comparable<K>, A> Function<Q, A> together(
            Duration atMost, Function<Q, K> key, BiFunction<Tables, List<Q>, List<Supplier<A>>> work) {
        var shared = new SharedCommit<Q, K, Supplier<A>>(
                boundedCommit,
                atMost,
                transactions.holdsUpAtMost(),
                key,
                (requests, beforeCommit) -> told(transactions.run(handle -> {
                    var committed = Committed.of(handle, tables -> work.apply(tables, requests));
                    beforeCommit.run();
                    return committed;
                })));
        return request -> {
            var pending = shared.begin(request);
            return watched(pending::isCommitting, () -> pending.outcome().get());
        };
    }

    private <T> T alone(Function<Tables, T> work, Function<Function<Handle, Committed<T>>, Committed<T>> transaction) {
        var committing = new AtomicBoolean();
        return watched(
                committing::get,
                () -> told(transaction.apply(handle -> {
                    committing.set(false);
                    var committed = Committed.of(handle, work);
                    committing.set(true);
                    return committed;
                })));
    }

    private <T> T told(Committed<T> committed) {
        if (committed.owing()) {
            afterOwing.run();
        }
        return committed.result();
    }

    /** Waits for a transaction, and tells if the database cannot be used. */
    private <T> T watched(BooleanSupplier committing, Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (NotSaved inTime) {
            watch.tooSlow(inTime.getMessage());
            throw inTime;
        } catch (RuntimeException e) {
            if (pool.isClosed()) {
                // work that outlasts the bot; what it was about to do is done after the next start
                throw NotSaved.databaseGone("the bot has closed it", !committing.getAsBoolean(), e);
            }
            String reason = Outage.reason(e).orElseThrow(() -> e);
            watch.failed(reason, e);
            throw NotSaved.databaseGone(reason, !committing.getAsBoolean(), e);
        }
    }

    /** Why nothing can be stored; empty if it seems that it can. Takes a few seconds at most. */
    public Optional<String> trouble() {
        return watch.trouble();
    }

    /** How its tables go with this release, and since when they are there. Asks the database. */
    public TableVersions tables() {
        return watched(() -> false, () -> Migrations.state(pool));
    }

    /** Finds out whether the database can be written again once something has failed; for every few seconds. */
    public void recover() {
        watch.recover();
    }

    /** Tells what has failed, and finds out whether it can be written even if nobody wants to; for each minute. */
    public void report() {
        watch.report();
    }

    /** Lets running transactions end, then closes. */
    @Override
    public void close() {
        boundedCommit.close();
        watch.close();
        pool.close();
    }
}
