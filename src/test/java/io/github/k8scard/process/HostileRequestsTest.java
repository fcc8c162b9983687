package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.Machine;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody on the Internet can send, and what nobody but a broken Slack could. */
@Tag("timed")
class HostileRequestsTest {
    private static final int SENDERS = 8;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WARMING = 400;

    /**
     * Jetty keeps the threads of its busiest moment, and ends one that is idle each minute, so that some of it may be
     * left; the JVM adds one for {@code jcmd} and takes back those that compile.
     */
    private static final int MORE_THREADS = 2;

    private static final long MORE_KILOBYTES = 8 * 1024;

    /** What can be read to its end has an answer: being hung up on is none. */
    private static final Set<String> ALWAYS_ANSWERED = Set.of("unknown event", "signed nonsense", "encoding", "JSON");

    /** Unsigned, forged, untimely and unreadable. */
    private static final int REASONS_OF_REFUSALS = 4;

    @TempDir
    private Path directory;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final long startedAt = System.nanoTime();

    private record Taken(String kind, Duration time) {}

    @Test
    @Tag("trap-17")
    void each_is_answered_at_once_with_what_is_wrong_and_a_click_goes_on() throws Exception {
        try (var site = new Site(directory)) {
            BotProcess bot = site.serves();
            sendsAll(site, bot, 10_000, 600);
        }
    }

    @Test
    @Tag("thorough")
    @Tag("trap-17")
    void ten_thousand_leave_nothing_behind() throws Exception {
        ProcFiles.needed();
        try (var site = new Site(directory)) {
            BotProcess bot = site.serves();
            sendsAll(site, bot, 0, WARMING);
            Vitals before = atRest(bot);
            sendsAll(site, bot, WARMING, 10_000);
            System.out.printf("before %s%nafter %s%n", before, atRest(bot));
            await("threads and files as before")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        Vitals after = Vitals.of(bot);
                        assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + MORE_THREADS);
                        assertThat(after.files()).isLessThanOrEqualTo(before.files());
                        assertThat(after.heapKilobytes()).isLessThan(before.heapKilobytes() + MORE_KILOBYTES);
                    });
        }
    }

    private static Vitals atRest(BotProcess bot) {
        await("nothing to do").atMost(Duration.ofMinutes(3)).until(() -> Vitals.isAtRest(bot));
        return Vitals.of(bot);
    }

    private void sendsAll(Site site, BotProcess bot, long firstSeed, int count) throws InterruptedException {
        Message card = site.quiz();
        var requests = new HostileRequests(site.slack().signingSecret());
        var machine = new Machine();
        int port = bot.port();
        var sending = Executors.newFixedThreadPool(SENDERS);
        Duration slowestClick;
        long began = System.nanoTime();
        try (var clicks = new SteadyClicks(site, card)) {
            LongStream.range(firstSeed, firstSeed + count)
                    .forEach(seed -> sending.execute(() -> send(port, requests.of(seed), seed)));
            sending.shutdown();
            assertThat(sending.awaitTermination(15, TimeUnit.MINUTES)).isTrue();
            slowestClick = clicks.slowest();
        }
        Taken slowest = taken.stream().max(Comparator.comparing(Taken::time)).orElseThrow();
        System.out.printf(
                "%d in %s, slowest answer %s, slowest click %s%n",
                count, Duration.ofNanos(System.nanoTime() - began), slowest, slowestClick);

        assertThat(faults).isEmpty();
        assertThat(slowest.time()).isLessThan(machine.granted(AT_ONCE));
        assertThat(slowestClick).isLessThan(machine.granted(AT_ONCE));
        saysNothingOfItself(site, bot);
    }

    private void send(int port, HostileRequest request, long seed) {
        try {
            var answers = RawClient.send(port, request.bytes(), request.answers(), request.halfClosed(), PATIENCE);
            List<Integer> statuses = answers.statuses();
            if (!statuses.isEmpty()) {
                taken.add(new Taken(seed + " " + request.kind() + " " + statuses, answers.firstAfter()));
            }
            boolean right = statuses.isEmpty()
                    ? answers.cutOff() && !ALWAYS_ANSWERED.contains(request.kind())
                    : request.right().contains(statuses.get(statuses.size() - 1));
            boolean plain = !answers.text().matches("(?s).*(Exception|\\tat |org\\.eclipse|java\\.|com\\.slack).*");
            if (!right || !plain) {
                faults.add("seed " + seed + ", " + request.kind() + ": " + answers + "\n to " + begin(request));
            }
        } catch (IOException e) {
            faults.add("seed " + seed + ", " + request.kind() + ": no answer: " + e + "\n to " + begin(request));
        }
    }

    private static String begin(HostileRequest request) {
        var text = new String(request.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 1_500));
    }

    private void saysNothingOfItself(Site site, BotProcess bot) {
        assertThat(bot.errors()).isEmpty();
        assertThat(bot.faults()).isEmpty();
        assertThat(bot.output()).doesNotContain("\tat ", "OutOfMemory");
        long minutesBegun = Duration.ofNanos(System.nanoTime() - startedAt).toMinutes() + 1;
        // what Slack signed may name an address that nobody answers at, which is told each time
        assertThat(bot.output()
                        .lines()
                        .filter(line -> line.contains(" WARN ") && !line.matches(".*(ResponseUrl|HomeTabs):.*")))
                .as("one line a minute for each reason")
                .hasSizeLessThanOrEqualTo((int) minutesBegun * REASONS_OF_REFUSALS);
        assertThat(site.slack().snapshot().ephemerals())
                .extracting(Ephemeral::text)
                .noneMatch(text -> text.contains("Exception") || text.contains("java."));
    }
}
