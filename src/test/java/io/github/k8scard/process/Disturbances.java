package io.github.k8scard.process;

import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.OwnPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong under a load, one after the other. Each lasts until some more requests have been answered, or were
 * not.
 */
final class Disturbances {
    private static final int REQUESTS_EACH = 80;
    /** As long as it takes instances to start again, where there is the time for it. */
    private static final int REQUESTS_EACH_AT_LENGTH = 300;

    /** Far longer than any of them takes where clicks wait in vain. */
    private static final Duration MOST = Duration.ofMinutes(10);

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Fleet fleet;
    private final SlackWorkspace slack;
    private final LoadLedger ledger;
    private final Random random;
    private final Duration atLeast;
    private final List<Disturbance> ofProcesses;
    private final List<Disturbance> ofOthers;

    private interface Step {
        void run() throws IOException;
    }

    private record Disturbance(String name, Step begin, Step end) {}

    Disturbances(
            Fleet fleet,
            SlackWorkspace slack,
            Optional<OwnPostgres> server,
            LoadLedger ledger,
            long seed,
            Duration atLeast) {
        this.fleet = fleet;
        this.slack = slack;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.atLeast = atLeast;
        // the kill first, since what it leaves behind takes minutes to be looked for
        this.ofProcesses = List.of(
                new Disturbance("kill -9", () -> fleet.kill(anyOne()), fleet::start),
                new Disturbance("restart", () -> fleet.stop(anyOne()), fleet::start));
        this.ofOthers = new ArrayList<>(List.of(
                always("Slack slow", ActiveFaults.ALL, Fault.slow(SLOW)),
                new Disturbance("Slack away", slack::refuseConnections, slack::acceptConnections),
                new Disturbance("Slack asks to wait", this::askToWait, this::calm),
                always("Slack's answers lost", "chat.postMessage", Fault.cutAfter()),
                always("changes refused", "chat.update", Fault.status(503))));
        server.ifPresent(postgres -> ofOthers.add(new Disturbance("PostgreSQL away", () -> lose(postgres), () -> {
            postgres.start();
            fleet.awaitReady();
        })));
    }

    /**
     * Each of them once, and again until so much time has passed: first what ends processes, then all that those that
     * run now have to get over, in any order.
     *
     * @param steady what to do in between, while nothing is wrong
     */
    void run(Runnable steady) throws IOException {
        long began = System.nanoTime();
        do {
            for (Disturbance each : ofProcesses) {
                undergo(each);
            }
            last("nothing wrong");
            steady.run();
            Collections.shuffle(ofOthers, random);
            for (Disturbance each : ofOthers) {
                undergo(each);
            }
        } while (System.nanoTime() - began < atLeast.toNanos());
        last("nothing wrong");
    }

    private void undergo(Disturbance each) throws IOException {
        last("nothing wrong");
        ledger.enter(each.name());
        each.begin().run();
        last(each.name());
        each.end().run();
    }

    /** Lets one phase of the load last until there were enough requests. */
    private void last(String phase) {
        ledger.enter(phase);
        int enough = ledger.requests() + (atLeast.isZero() ? REQUESTS_EACH : REQUESTS_EACH_AT_LENGTH);
        await(phase).atMost(MOST).until(() -> ledger.requests() >= enough);
    }

    private Disturbance always(String name, String method, Fault fault) {
        return new Disturbance(name, () -> slack.faults().always(method, fault), this::calm);
    }

    private void askToWait() {
        for (String method : List.of("chat.postMessage", "chat.update", ActiveFaults.RESPONSE_URL)) {
            slack.faults().next(method, 2, Fault.rateLimited(SLOW));
        }
    }

    private void calm() {
        slack.faults().clear();
    }

    private void lose(OwnPostgres postgres) throws IOException {
        postgres.kill();
        await("that no instance is ready").atMost(BotProcess.PATIENCE).until(() -> fleet.all("/readyz", 503));
    }

    private int anyOne() {
        return random.nextInt(fleet.size());
    }
}
