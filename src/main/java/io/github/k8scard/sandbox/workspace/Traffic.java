package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A record of the latest {@value #KEPT} exchanges in both directions, and of the breaches. Safe for concurrent use. */
public final class Traffic {
    static final int KEPT = 5_000;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Deque<Breach> breaches = new ArrayDeque<>();
    private final Consumer<Exchange> listener;
    private long last;

    Traffic(Consumer<Exchange> listener) {
        this.listener = listener;
    }

    /** All that are kept, oldest first. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Those of one method, command, event or interaction, oldest first. */
    public synchronized List<Exchange> exchanges(String what) {
        return exchanges.stream().filter(e -> e.what().equals(what)).toList();
    }

    /** Waits until there have been this many exchanges of one kind, and returns them. */
    public synchronized List<Exchange> await(String what, int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (exchanges(what).size() < count) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !paused(left)) {
                throw new WaitedInVain(
                        "Waited " + atMost.toMillis() + " ms in vain for " + count + " of " + what + ". There were: "
                                + exchanges.stream().map(Exchange::what).toList());
            }
        }
        return exchanges(what);
    }

    /** Every rule broken so far, oldest first; a bot that behaves well leaves this empty. */
    public synchronized List<Breach> breaches() {
        return new ArrayList<>(breaches);
    }

    /** Forgets the breaches, for example those that a test has provoked. */
    public synchronized void forgive() {
        breaches.clear();
    }

    Exchange add(Exchange exchange) {
        Exchange numbered = keep(exchange);
        listener.accept(numbered);
        return numbered;
    }

    private synchronized Exchange keep(Exchange exchange) {
        Exchange numbered = exchange.numbered(++last);
        trimmed(exchanges).addLast(numbered);
        numbered.breach()
                .ifPresent(rule -> trimmed(breaches)
                        .addLast(new Breach(numbered.number(), numbered.what(), rule, numbered.started())));
        notifyAll();
        return numbered;
    }

    private synchronized boolean paused(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> Deque<T> trimmed(Deque<T> all) {
        if (all.size() >= KEPT) {
            all.removeFirst();
        }
        return all;
    }
}
