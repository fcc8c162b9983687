package io.github.k8scard.bench;

import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.Pace;
import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.bench.load.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is measured, one after the other, in one or more runs. */
final class WholeBench {
    private static final Logger log = LoggerFactory.getLogger(WholeBench.class);
    private static final double WARM_UP_SECONDS = 3;

    private final Place place;
    private final SlackLoad slack;
    private final Report report = new Report();
    private final DeckCards deck;
    private final boolean mayTakeLong;
    private final List<String> chosen;

    /**
     * @param chosen which parts, by their names and with commas between; or {@code all}
     */
    WholeBench(Place place, SlackLoad slack, boolean mayTakeLong, String chosen) throws IOException {
        this.place = place;
        this.slack = slack;
        this.mayTakeLong = mayTakeLong;
        this.chosen = Arrays.asList(chosen.split(","));
        deck = DeckCards.read(place.deck());
    }

    /** Whether all went as it should. The table is written anyway. */
    boolean run(int runs) throws IOException, InterruptedException {
        MachineNote.tell(report, place);
        warmUp();
        for (int run = 0; run < runs; run++) {
            Optional<Path> peer = whileChannelsAreDue(run == 0);
            Extent extent = mayTakeLong ? Extent.OURS.longer() : Extent.OURS;
            part("h2", new OursOnH2(place, slack, report, deck, extent));
            if (peer.isPresent()) {
                part("peer", new PeerOnSqlite(place, slack, report, deck, new Peer(place, peer.get(), true)));
                part("silent", new PeerOnSqlite(place, slack, report, deck, new Peer(place, peer.get(), false)));
            }
            part("postgres", new OursOnPostgres(place, slack, report, deck));
        }
        String table = report.table();
        Path file = place.work().resolve("table.md");
        Files.writeString(file, table + "\n");
        log.info("{}\n\n{}\n", file, table);
        return report.isGood();
    }

    /** The load's own code is compiled by then, so that it takes nothing from what is measured. */
    private void warmUp() {
        var clicks = new Clicks(slack.standIn(), PeerOnSqlite.cards(deck), OursOnH2.MEMBERS);
        Pace pace = Pace.full(Subject.CONNECTIONS, clicks.left() / 2, WARM_UP_SECONDS);
        slack.driveNothing(clicks, pace);
        long cpu = slack.cpuNanos();
        Timings timings = slack.driveNothing(clicks, pace);
        report.note("The load, sent to itself: %,.0f clicks/s, %.0f µs of processor each."
                .formatted(timings.all().perSecond(), (slack.cpuNanos() - cpu) / 1e3 / timings.count()));
    }

    /** Cards that are due go out at Slack's pace, which leaves the machine to what else there is to do. */
    private Optional<Path> whileChannelsAreDue(boolean first) throws IOException, InterruptedException {
        var due = new Thread(() -> part("due", new DueChannels(place, slack, report)));
        due.start();
        Optional<Path> peer = isChosen("peer") || isChosen("silent")
                ? new PeerInstallation(place, report).directory()
                : Optional.empty();
        if (first) {
            part("rows", new FurtherRows(place, report, mayTakeLong));
        }
        due.join();
        return peer;
    }

    private boolean isChosen(String name) {
        return chosen.contains("all") || chosen.contains(name);
    }

    private void part(String name, Part part) {
        if (!isChosen(name)) {
            return;
        }
        long begin = System.nanoTime();
        try {
            part.run();
        } catch (IOException | SQLException | RuntimeException e) {
            log.error("{} failed", name, e);
            report.failure(name + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.info("{} took {} s", name, (System.nanoTime() - begin) / 1_000_000_000);
    }
}
