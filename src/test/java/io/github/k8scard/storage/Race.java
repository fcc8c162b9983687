package io.github.k8scard.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several threads that begin the same work at the same moment. */
public final class Race {
    private static final int SECONDS_AT_MOST = 60;

    private Race() {}

    /** What a thread does. */
    public interface Runner<T> {
        T run(int number) throws Exception;
    }

    /**
     * Runs them and returns what they returned, by number.
     *
     * @throws AssertionError if one of them threw, or they do not end
     */
    public static <T> List<T> of(int threads, Runner<T> runner) {
        var barrier = new CyclicBarrier(threads);
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(executor.submit(() -> {
                    barrier.await();
                    return runner.run(number);
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> runnerInRace : running) {
                results.add(runnerInRace.get(SECONDS_AT_MOST, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the racing threads failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the racing threads do not end", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
