package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.OwnPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team does all that a team does, and everything goes wrong that hosts and Slack have in store. Each of these happens
 * once, or as long as {@code -Dload.minutes=10} says; {@code -Dload.seed} repeats what members do.
 */
@Tag("thorough")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MixedLoadTest {
    private static final Duration AT_LEAST = Duration.ofMinutes(Integer.getInteger("load.minutes", 0));
    private static final long SEED = Long.getLong("load.seed", System.nanoTime() % 1_000_000);

    /** By when two thirds of the first cards close and all daily ones have come. */
    private static final Duration PLANNED =
            AT_LEAST.isZero() ? Duration.ofMinutes(1) : AT_LEAST.minus(Duration.ofMinutes(1));

    /** Two minutes until a sender is taken for gone, one until the first look, and pauses between tries of five. */
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(12);

    private static final Duration ALL_IS_LOOKED_AT = Duration.ofSeconds(75);

    private static final int ENOUGH_ANSWERS = 100;

    /** As many connections an instance has at most. */
    private static final int POOL = 8;

    private static final int MORE_THREADS = 15;
    private static final int MORE_FILES = 20;
    private static final long MOST_MEGABYTES = 120;

    @TempDir
    private Path directory;

    @BeforeEach
    void onlyWhereLeaksCanBeSeen() {
        ProcFiles.needed();
    }

    @Test
    void nothing_is_lost_or_doubled_or_leaked_by_two_instances_on_a_postgresql(TestReporter reporter) throws Exception {
        try (var server = new OwnPostgres(directory.resolve("server"));
                var spread = new Spread();
                var site = new Site(directory, LoadTeam.plan(), server.url())) {
            var ledger = new LoadLedger();
            var verdict = new LoadVerdict(site, ledger);
            var fleet = loaded(site, spread, 2, server.url(), Optional.of(server), ledger, reporter);

            eventually(SETTLED_WITHIN, Duration.ofSeconds(1), verdict::notYet);
            eventually(BotProcess.PATIENCE, Duration.ofMillis(200), () -> site.rows("""
                    select 'a connection is ' || state
                    from pg_stat_activity
                    where pid <> pg_backend_pid() and state like 'idle in transaction%'"""));
            List<String> connections = site.rows("""
                    select pid
                    from pg_stat_activity
                    where pid <> pg_backend_pid() and backend_type = 'client backend'""");
            assertThat(connections).hasSizeLessThanOrEqualTo(POOL * fleet.size());
            fleet.stop();

            judge(site, fleet, verdict, ledger, reporter);
        }
    }

    @Test
    void nothing_is_lost_or_doubled_or_leaked_by_one_instance_on_a_file(TestReporter reporter) throws Exception {
        try (var spread = new Spread();
                var site = new Site(directory, LoadTeam.plan())) {
            var ledger = new LoadLedger();
            var verdict = new LoadVerdict(site, ledger);
            var url = DatabaseUrl.parse(
                    "jdbc:h2:file:" + directory.resolve("k8scard"), Optional.empty(), Optional.empty());
            var fleet = loaded(site, spread, 1, url, Optional.empty(), ledger, reporter);

            // the file can be read only while no instance has it
            eventually(SETTLED_WITHIN, ALL_IS_LOOKED_AT, () -> {
                fleet.stop();
                List<String> open = verdict.notYet();
                if (!open.isEmpty()) {
                    fleet.start();
                }
                return open;
            });

            judge(site, fleet, verdict, ledger, reporter);
        }
    }

    /** The whole load; afterwards all instances run, and hold no more than before all that they got over. */
    private static Fleet loaded(
            Site site,
            Spread spread,
            int size,
            DatabaseUrl url,
            Optional<OwnPostgres> server,
            LoadLedger ledger,
            TestReporter reporter)
            throws Exception {
        var fleet = new Fleet(site, spread, size);
        var load = new MixedLoad(site, ledger, SEED);
        fleet.start();
        load.begin();
        fleet.stop();
        LoadTeam.makeDue(url, PLANNED);
        LoadTeam.makeClose(url, PLANNED);
        fleet.start();

        var disturbances = new Disturbances(fleet, site.slack(), server, ledger, SEED, AT_LEAST);
        var before = new ProcessUse[] {new ProcessUse(0, 0)};
        load.during(() -> disturbances.run(() -> before[0] = use(fleet)));
        load.proveCards();
        var most = new ProcessUse(before[0].threads() + MORE_THREADS, before[0].files() + MORE_FILES);
        eventually(
                BotProcess.PATIENCE,
                Duration.ofSeconds(1),
                () -> use(fleet).isWithin(most) ? List.of() : List.of(use(fleet) + " instead of " + before[0]));
        reporter.publishEntry("before and after", before[0] + ", " + use(fleet));
        for (BotProcess bot : fleet.running()) {
            long live = ProcessUse.liveMegabytes(bot.pid());
            reporter.publishEntry("live MB", String.valueOf(live));
            assertThat(live).isLessThan(MOST_MEGABYTES);
        }
        return fleet;
    }

    private static ProcessUse use(Fleet fleet) {
        return fleet.running().stream()
                .map(bot -> ProcessUse.of(bot.pid()))
                .reduce(new ProcessUse(0, 0), ProcessUse::max);
    }

    /** Once all instances have ended. */
    private void judge(Site site, Fleet fleet, LoadVerdict verdict, LoadLedger ledger, TestReporter reporter) {
        reporter.publishEntry("seed " + SEED, ledger + ", " + verdict.answers() + " stored");
        assertThat(ledger.acknowledged()).as("what makes it a load").hasSizeGreaterThan(ENOUGH_ANSWERS);
        assertThat(verdict.wrong()).as("seed " + SEED).isEmpty();
        assertThat(fleet.errors()).as("seed " + SEED).isEmpty();
        try (var check = BotProcess.start(directory, site.environment(), "boards", "check")) {
            assertThat(check.exitCode()).as(check.output()).isZero();
        }
    }

    /** Waits until nothing is left of a list. */
    private static void eventually(Duration atMost, Duration between, Remaining remaining) {
        await("seed " + SEED)
                .atMost(atMost)
                .pollInterval(between)
                .untilAsserted(() -> assertThat(remaining.list()).isEmpty());
    }

    private interface Remaining {
        List<String> list();
    }
}
