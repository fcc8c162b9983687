package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.Machine;
import io.github.k8scard.sandbox.workspace.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers who know no secret, and send as slowly, as much, or as many requests as they can. */
@Tag("timed")
class SlowSendersTest {
    private static final int SENDERS = 160;

    /** Fewer than a crowd, the last of whom fill what the others leave. */
    private static final int MANY = 450;

    private static final int MANY_BIG = 400;
    private static final int CROWD = 600;
    private static final int TAKEN = 500;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final long AS_GOOD_AS_ENDLESS = 64L * MEGABYTE;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** What hosts give it. */
    private static final List<String> SMALL = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m", "-XX:+ExitOnOutOfMemoryError");

    /** The first bytes of what they send, by how far they get. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "headers",
            "POST /slack/events HTTP/1.1\r\nHost: k8scard\r\nX-Slow: ",
            "body",
            signedLooking("Content-Length: 100000"),
            "chunks",
            signedLooking("Transfer-Encoding: chunked") + "1\r\na\r\n",
            "nothing",
            "",
            "large bodies",
            signedLooking("Content-Length: 1048576") + "x".repeat(1048575),
            "many bodies",
            signedLooking("Content-Length: 100000") + "x".repeat(40_000));

    private static final Set<String> SILENT = Set.of("nothing", "large bodies", "many bodies");

    @TempDir
    static Path directory;

    private static Site site;
    private static BotProcess bot;
    private static Message card;

    @BeforeAll
    static void start() {
        site = new Site(directory);
        bot = site.connected(site.starts(SMALL, site.environment()));
        card = site.quiz();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String signedLooking(String length) {
        return "POST /slack/events HTTP/1.1\r\nHost: k8scard\r\nX-Slack-Request-Timestamp: "
                + Instant.now().getEpochSecond() + "\r\nX-Slack-Signature: v0=" + "0".repeat(64) + "\r\n" + length
                + "\r\n\r\n";
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {"headers", "body", "chunks", "nothing", "large bodies", "many bodies"})
    @Tag("trap-7")
    @SuppressWarnings("FutureReturnValueIgnored") // whoever is hung up on fails
    void who_sends_slowly_keeps_no_click_waiting_and_is_hung_up_on(String howFar) throws Exception {
        var machine = new Machine();
        String drop = howFar.equals("chunks") ? "1\r\na\r\n" : "x";
        var open = new ArrayList<Socket>();
        var dripping = Executors.newScheduledThreadPool(2);
        try (var clicks = new SteadyClicks(site, card)) {
            for (int i = 0; i < (howFar.equals("many bodies") ? MANY : SENDERS); i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port());
                open.add(socket);
                try {
                    String all = BEGINNINGS.get(howFar);
                    String begun = i < MANY_BIG ? all : all.substring(0, 1_000);
                    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException hungUpBefore) {
                    continue;
                }
                if (!SILENT.contains(howFar)) {
                    dripping.scheduleWithFixedDelay(() -> drip(socket, drop), i * 10L, 1_000, TimeUnit.MILLISECONDS);
                }
            }
            await("all are hung up on")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> open.stream().allMatch(SlowSendersTest::isHungUpOn));

            Duration slowest = clicks.slowest();
            System.out.printf("%s: slowest of %d clicks %s%n", howFar, clicks.count(), slowest);
            assertThat(slowest).isLessThan(machine.granted(AT_ONCE));
        } finally {
            dripping.shutdownNow();
            for (Socket socket : open) {
                socket.close();
            }
        }
        assertThat(bot.errors()).isEmpty();
    }

    private static void drip(Socket socket, String drop) {
        try {
            socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("it was hung up on, and no more is sent", e);
        }
    }

    /** Reads what was said before. */
    private static boolean isHungUpOn(Socket socket) {
        try {
            socket.setSoTimeout(1);
            while (socket.getInputStream().read() >= 0) {
                // an answer, before the end
            }
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Each of them would else be kept for as long as a connection may be idle. */
    @Test
    @Tag("trap-7")
    void of_more_connections_than_slack_needs_unfinished_requests_get_a_second_until_it_is_no_crowd() throws Exception {
        var machine = new Machine();
        byte[] beginning = BEGINNINGS.get("headers").getBytes(StandardCharsets.US_ASCII);
        var open = new ArrayList<Socket>();
        try (var clicks = new SteadyClicks(site, card)) {
            for (int i = 0; i < CROWD; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port());
                open.add(socket);
                socket.getOutputStream().write(beginning);
            }
            await("no crowd any more")
                    .atMost(Duration.ofSeconds(8))
                    .until(() ->
                            open.stream().filter(SlowSendersTest::isHungUpOn).count() >= CROWD - TAKEN);
            assertThat(clicks.slowest()).isLessThan(machine.granted(AT_ONCE));
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        assertThat(bot.errors()).isEmpty();
    }

    @Test
    @Tag("trap-17")
    void bodies_without_end_are_cut_off_and_keep_no_click_waiting() throws Exception {
        var machine = new Machine();
        var sending = Executors.newFixedThreadPool(4);
        try (var clicks = new SteadyClicks(site, card)) {
            Callable<Long> endless = SlowSendersTest::sentUntilCutOff;
            for (Future<Long> sent : sending.invokeAll(Collections.nCopies(4, endless))) {
                assertThat(sent.get()).isBetween(8L * MEGABYTE, AS_GOOD_AS_ENDLESS - CHUNK);
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> clicks.count() > 5);
            assertThat(clicks.slowest()).isLessThan(machine.granted(AT_ONCE));
        } finally {
            sending.shutdownNow();
        }
        assertThat(bot.errors()).isEmpty();
    }

    /** How many bytes of a body went out before the connection was gone. */
    private static long sentUntilCutOff() throws IOException {
        byte[] beginning = signedLooking("Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII);
        byte[] chunk =
                (Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
            socket.getOutputStream().write(beginning);
            while (sent < AS_GOOD_AS_ENDLESS) {
                socket.getOutputStream().write(chunk);
                sent += CHUNK;
            }
        } catch (java.net.SocketException cutOff) {
            return sent;
        }
        return sent;
    }

    @Test
    @Tag("thorough")
    void who_reads_no_answer_keeps_no_click_waiting() throws Exception {
        var machine = new Machine();
        byte[] many = "GET /slack/events HTTP/1.1\r\nHost: k8scard\r\n\r\n"
                .repeat(2_000)
                .getBytes(StandardCharsets.US_ASCII);
        var open = new ArrayList<Socket>();
        var sending = Executors.newCachedThreadPool();
        try (var clicks = new SteadyClicks(site, card)) {
            for (int i = 0; i < SENDERS; i++) {
                var socket = new Socket();
                socket.setReceiveBufferSize(4_096);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), bot.port()));
                open.add(socket);
                sending.execute(() -> drip(socket, new String(many, StandardCharsets.US_ASCII)));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> clicks.count() > 20);
            assertThat(clicks.slowest()).isLessThan(machine.granted(AT_ONCE));
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
            sending.shutdownNow();
        }
        assertThat(bot.errors()).isEmpty();
    }
}
