package io.github.k8scard.bench;

import io.github.k8scard.bench.load.AskedCard;
import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.Commands;
import io.github.k8scard.bench.load.Pace;
import io.github.k8scard.bench.load.Requests;
import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.bench.load.Timings;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clicks as fast as they are acknowledged, from a fresh start on, for whoever changes something and wants to know. */
final class QuickClicks {
    private static final Logger log = LoggerFactory.getLogger(QuickClicks.class);
    private static final int ROUNDS = 1_000;

    private final Place place;
    private final Map<String, String> options;
    private final double seconds;
    private final int members;

    QuickClicks(Place place, Map<String, String> options) {
        this.place = place;
        this.options = options;
        seconds = Double.parseDouble(options.getOrDefault("seconds", "20"));
        members = Integer.parseInt(options.getOrDefault("members", "1000"));
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (var slack = new SlackLoad()) {
            DatabaseUrl database = OursOnH2.database(place.work());
            List<AskedCard> cards = OpenRounds.fill(database, DeckCards.read(place.deck()), ROUNDS);
            boolean replies = !options.getOrDefault("reply", "yes").equals("no");
            try (Program program = options.containsKey("peer")
                    ? new Peer(place, Path.of(options.get("peer")), replies)
                            .start(slack, place.work().resolve("peer.db"))
                    : new Bot(place, slack, database).start()) {
                log.info("ready after {} s; files in {}", decimal(program.readyAfter()), place.work());
                measure(slack, program, new Clicks(slack.standIn(), cards, members), replies);
            }
        }
    }

    private void measure(SlackLoad slack, Program program, Clicks clicks, boolean replies)
            throws IOException, InterruptedException {
        double cpuAtReady = program.usage().cpuSeconds();
        long loadBefore = slack.cpuNanos();
        Timings timings = slack.drive(program.port(), requests(slack, clicks), pace(clicks.left()));
        double cpu = program.usage().cpuSeconds() - cpuAtReady;
        double step = Math.min(5, seconds);
        for (double from = 0; from + step <= seconds; from += step) {
            Timings.Window window = timings.window(from, from + step);
            log.info(
                    "{}–{} s: {} clicks/s, p50 {} ms, p99 {} ms, slowest {} ms",
                    decimal(from),
                    decimal(from + step),
                    Math.round(window.perSecond()),
                    decimal(window.millis(0.5)),
                    decimal(window.millis(0.99)),
                    decimal(window.millis(1)));
        }
        log.info(
                "{} clicks; {} µs of processor a click (the load itself {} µs); resident {} MB",
                timings.count(),
                Math.round(cpu * 1e6 / timings.count()),
                Math.round((slack.cpuNanos() - loadBefore) / 1e3 / timings.count()),
                Math.round(program.usage().residentMb()));
        if (timings.refused() > 0) {
            log.warn("{} were not acknowledged with 200", timings.refused());
        }
        if (replies && !options.containsKey("command")) {
            log.info("{}", Replied.awaited(slack, timings.count(), timings.refused()));
        }
    }

    private Requests requests(SlackLoad slack, Clicks clicks) {
        return options.containsKey("command")
                ? new Commands(
                        slack.standIn(),
                        options.get("command").strip(),
                        OpenRounds.channel(0),
                        Practisers.FIRST,
                        Practisers.NUMBER)
                : clicks;
    }

    private Pace pace(int most) {
        if (!options.containsKey("rate")) {
            return Pace.full(Subject.CONNECTIONS, most, seconds);
        }
        int perSecond = Integer.parseInt(options.get("rate"));
        return new Pace(Subject.CONNECTIONS, (int) (perSecond * seconds), seconds, perSecond);
    }

    private static String decimal(double number) {
        return String.format(Locale.ENGLISH, "%.1f", number);
    }
}
