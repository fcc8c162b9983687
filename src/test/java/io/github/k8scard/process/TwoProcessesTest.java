package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL, with channels that are all due when they start. */
class TwoProcessesTest {
    private static final String POST = "chat.postMessage";
    private static final String SETTLED = "select id from delivery where kind = 'CARD' and state = 'SENT'";
    private static final Duration A_PAUSE = Duration.ofMillis(300);
    private static final int AT_ONCE = 4;

    @TempDir
    private Path directory;

    @Test
    @Tag("trap-3")
    void each_channel_gets_one_card_though_one_process_is_killed() {
        run(12, true);
    }

    @Test
    @Tag("thorough")
    @Tag("trap-3")
    void fifty_channels_get_fifty_cards_in_each_of_twenty_runs() throws Exception {
        runs(20, false);
    }

    @Test
    @Tag("thorough")
    void fifty_channels_get_fifty_cards_though_one_process_is_killed_in_the_middle() throws Exception {
        runs(8, true);
    }

    private void runs(int count, boolean killed) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> run(50, killed)));
            }
            for (Future<?> run : running) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(int channels, boolean killed) {
        WorkspacePlan plan = K8scardWorkspace.plan().withoutPace();
        for (int i = 0; i < channels; i++) {
            plan = plan.withChannel(Conversation.open("C0TEAM" + i, "team-" + i, "U0ADA", "U0K8SCARD"));
        }
        DatabaseUrl database = Engine.POSTGRESQL.fresh();
        makeDue(database, channels);
        try (var site = new Site(directory, plan, database)) {
            BotProcess one = site.starts(site.environment());
            BotProcess other = site.starts(site.environment());
            // they begin at the next full minute after they have started, which many at once do slowly
            awaitHalf(site, channels);
            if (killed) {
                one.kill();
                other.awaitReady();
            }
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> site.rows(SETTLED).size() + cutOff(site).size() == channels);
            List<String> cutOff = cutOff(site);
            assertThat(cutOff).as("what the killed process had claimed").hasSizeLessThanOrEqualTo(killed ? 8 : 0);
            for (int i = 0; i < channels; i++) {
                String channel = "C0TEAM" + i;
                int cards = site.slack().snapshot().messagesIn(channel).size();
                assertThat(cards).as(channel).isBetween(cutOff.contains(channel) ? 0 : 1, 1);
            }
            // exactly one call for each card, but for what a killed process may or may not have sent
            assertThat(site.slack().traffic().exchanges(POST)).hasSizeBetween(channels - cutOff.size(), channels);
            assertThat(site.slack().breaches()).isEmpty();
        }
    }

    /** The channels whose card may or may not have arrived: a process was killed with it, see KillAroundPostTest. */
    private static List<String> cutOff(Site site) {
        return site.rows("""
                select c.slack_id
                from delivery d
                join channel c on c.id = d.channel_id
                where d.kind = 'CARD' and d.state in ('UNKNOWN', 'SENDING') and d.claimed_at < now() - interval '20' second""");
    }

    /**
     * In the middle, and between two bursts, so that most times nothing is under way; at the end if there was no such
     * moment.
     */
    private static void awaitHalf(Site site, int channels) {
        await().atMost(BotProcess.PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            List<Exchange> posts = site.slack().traffic().exchanges(POST);
            return posts.size() == channels
                    || (posts.size() >= channels / 2
                            && posts.get(posts.size() - 1).ended().plus(A_PAUSE).isBefore(Instant.now()));
        });
    }

    /** As if somebody had set up each channel for this minute, in a zone where it is about noon. */
    private static void makeDue(DatabaseUrl url, int channels) {
        Instant now = Instant.now();
        ZoneId noon = ZoneOffset.ofHours(12 - now.atZone(ZoneOffset.UTC).getHour());
        try (var database = Database.open(url)) {
            database.useTransaction(tables -> {
                tables.workspaces().save("T0SANDBOX", "Sandbox", "U0K8SCARD", now);
                for (int i = 0; i < channels; i++) {
                    var channel = tables.channels().lock(new ChannelAddress("T0SANDBOX", "C0TEAM" + i));
                    var schedule = new Schedule(
                            LocalTime.ofInstant(now, noon).truncatedTo(ChronoUnit.MINUTES),
                            noon,
                            EnumSet.allOf(DayOfWeek.class));
                    tables.channels().save(channel.scheduled(ChannelSettings.INITIAL.with(schedule), "U0ADA", now));
                }
            });
        }
    }
}
