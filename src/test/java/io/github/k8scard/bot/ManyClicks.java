package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.threads.DaemonThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight threads that answer cards one after the other, as members do who click. Closing it lets them end. */
public final class ManyClicks implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int MEMBERS = 50;

    private final Database database;
    private final AnswerRound answerRound;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Acknowledged> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    public ManyClicks(Database database) {
        this.database = database;
        this.answerRound = new AnswerRound(database, new RecordAnswer(new Fsrs()));
        for (int i = 0; i < THREADS; i++) {
            threads.add(DaemonThreads.begun("clicks-" + i, this::click));
        }
    }

    /** An answer whose member was told that it counts. */
    public record Acknowledged(long roundId, String userId) {}

    /** Those that were acknowledged by now. */
    public Set<Acknowledged> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    private void click() {
        long round = 0;
        while (!ending) {
            try {
                round = click(round);
            } catch (NotSaved onABusyMachine) {
                // the member was told so; others click
                round = 0;
            }
        }
    }

    private long click(long before) {
        long round = before;
        int number = next.getAndIncrement();
        if (round == 0 || number % 10 == 0) {
            round = database.inTransaction(tables ->
                    Samples.owed(tables, Samples.extra(Samples.channel(tables, "T1", "C1"), "pod", Samples.MONDAY)));
        }
        String userId = "U" + number % MEMBERS;
        var answered = answerRound.answer(
                new RoundClick(round, userId, new Response.Chosen(number % 3), "17.5", Samples.NOW.plusSeconds(60)));
        if (answered.first()) {
            acknowledged.add(new Acknowledged(round, userId));
        }
        return round;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
