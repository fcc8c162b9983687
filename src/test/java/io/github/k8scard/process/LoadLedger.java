package io.github.k8scard.process;

import io.github.k8scard.sandbox.workspace.Exchange;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Each request of a load, and whether the workspace heard that it was taken. Safe for concurrent use. */
final class LoadLedger {
    /** What Slack sends again, since it was not carried out. */
    static final String EVENT = "event";

    /** Taken; not saved; nobody there; or the process ended meanwhile. */
    private static final Set<Integer> EXPECTED = Set.of(200, 503, 502, 0);

    private static final int FAILED = 500;

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Set<String>> sent = new TreeMap<>();
    private final Set<String> acknowledged = new TreeSet<>();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private String phase = "before";
    private int requests;

    /** How many requests of one kind there were in a phase, and how it went with them. */
    private static final class Row {
        private int all;
        private int taken;
        private int late;
        private Duration slowest = Duration.ZERO;

        private void add(Exchange exchange) {
            all++;
            if (exchange.status() == 200) {
                taken++;
                late += exchange.late() ? 1 : 0;
                slowest = slowest.compareTo(exchange.took()) < 0 ? exchange.took() : slowest;
            }
        }

        @Override
        public String toString() {
            return "%d requests, %d acknowledged, %d not, %d late, slowest %d ms"
                    .formatted(all, taken, all - taken, late, slowest.toMillis());
        }
    }

    /** What comes from now on belongs to this phase. */
    synchronized void enter(String next) {
        phase = next;
    }

    /** How many requests have been answered, or given up. */
    synchronized int requests() {
        return requests;
    }

    synchronized void note(String kind, Exchange exchange) {
        requests++;
        rows.computeIfAbsent(phase + ": " + kind, key -> new Row()).add(exchange);
        rows.computeIfAbsent("all", key -> new Row()).add(exchange);
        if (!EXPECTED.contains(exchange.status()) && !(kind.equals(EVENT) && exchange.status() == FAILED)) {
            strange.add(kind + " was answered " + exchange.status() + " " + exchange.answer());
        }
        noteAnswer(exchange);
    }

    /** An answer to a round or a practice card, if it is one. */
    private void noteAnswer(Exchange exchange) {
        JsonNode action = exchange.request().path("actions").path(0);
        String id = action.path("action_id").asString("");
        if (id.matches("(round|practice):(choose:\\d|reveal|grade:\\d)")) {
            String asked = id.substring(0, id.indexOf(':')) + " "
                    + action.path("value").asString() + " of "
                    + exchange.request().path("user").path("id").asString();
            sent.computeIfAbsent(asked, key -> new TreeSet<>()).add(id.substring(id.indexOf(':') + 1));
            if (exchange.status() == 200) {
                acknowledged.add(asked);
            }
        }
    }

    /** Something went wrong that nobody meant to. */
    void wonder(Throwable trouble) {
        strange.add("failed: " + trouble);
    }

    Queue<String> strange() {
        return strange;
    }

    /** What was asked, such as {@code round 7 of U0ADA}, and acknowledged. */
    synchronized Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** What was sent as an answer to what was asked, acknowledged or not: {@code choose:0}, {@code reveal}. */
    synchronized Set<String> sent(String asked) {
        return Set.copyOf(sent.getOrDefault(asked, Set.of()));
    }

    @Override
    public synchronized String toString() {
        return rows.entrySet().stream()
                        .map(row -> row.getKey() + ": " + row.getValue())
                        .collect(Collectors.joining("\n", "", "\n"))
                + "answers: " + sent.size() + " sent, " + acknowledged.size() + " acknowledged";
    }
}
