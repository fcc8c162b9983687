package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.NotSaved;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.process.JvmProcess;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Another JVM in which many members answer rounds at the same time. It prints each answer once the member would have
 * been told that it counts. Closing it kills it.
 */
final class AnsweringProcess implements AutoCloseable {
    private static final int AT_ONCE = 32;
    private static final int MEMBERS = 50;

    private final Process process;
    private final BufferedReader output;

    private AnsweringProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** An answer that was acknowledged. */
    record Acknowledged(long roundId, String userId) {
        private static Acknowledged read(String line) {
            var parts = line.replace(";", "").split(" ");
            return new Acknowledged(Long.parseLong(parts[1]), parts[2]);
        }
    }

    static AnsweringProcess start(DatabaseUrl url) throws IOException {
        return new AnsweringProcess(
                JvmProcess.of(JvmProcess.QUICK, AnsweringProcess.class.getName(), List.of(url.jdbcUrl()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** The next answers that were acknowledged; fewer if the process has ended. */
    List<Acknowledged> next(int answers) throws IOException {
        var acknowledged = new ArrayList<Acknowledged>();
        while (acknowledged.size() < answers) {
            String line = output.readLine();
            if (line == null) {
                return acknowledged;
            }
            if (line.startsWith("stored ") && line.endsWith(";")) {
                acknowledged.add(Acknowledged.read(line));
            }
        }
        return acknowledged;
    }

    /** Lets them answer until so many were acknowledged, kills the process, and returns all that were. */
    static List<Acknowledged> killedAfter(DatabaseUrl url, int answers) throws IOException {
        try (var answering = start(url)) {
            var acknowledged = new ArrayList<>(answering.next(answers));
            // by its handle, since Process itself would close the output that is still to be read
            answering.process.toHandle().destroyForcibly();
            acknowledged.addAll(answering.next(Integer.MAX_VALUE));
            return acknowledged;
        }
    }

    /** Lets the whole process stand still; what it has written by then is what a kill would leave. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        // the shell's own, as a machine may have no other
        var kill = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The child. */
    public static void main(String[] arguments) {
        String address = arguments[0].replaceFirst(";.*", "");
        var database = Database.open(DatabaseUrl.parse(address, Optional.empty(), Optional.empty()));
        var answerRound = new AnswerRound(database, new RecordAnswer(new Fsrs()));
        var next = new AtomicInteger();
        for (int i = 0; i < AT_ONCE; i++) {
            new Thread(() -> answer(database, answerRound, next)).start();
        }
    }

    private static void answer(Database database, AnswerRound answerRound, AtomicInteger next) {
        long round = 0;
        while (true) {
            int number = next.getAndIncrement();
            try {
                if (round == 0 || number % 10 == 0) {
                    round = posted(database);
                }
                String userId = "U" + number % MEMBERS;
                var answered = answerRound.answer(new RoundClick(
                        round, userId, new Response.Chosen(number % 3), "17.5", Samples.NOW.plusSeconds(60)));
                if (answered.first()) {
                    System.out.println("stored " + round + " " + userId + ";");
                }
            } catch (NotSaved frozenMeanwhile) {
                // its time has passed while the process stood still; the next ones are answered
            }
        }
    }

    /** A round of which a click will prove that its card arrived. */
    private static long posted(Database database) {
        return database.inTransaction(tables -> {
            var channel = Samples.channel(tables, "T1", "C1");
            return Samples.owed(tables, Samples.extra(channel, "pod", Samples.MONDAY));
        });
    }
}
