package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.k8scard.LogLines;
import io.github.k8scard.ReservedPort;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.sandbox.time.DomainClock;
import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private replies, and a Slack that takes some of them and others not. */
class PrivateRepliesTest {
    private static final int CUT = 0;
    private static final int TAKEN = 200;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
    private final DomainClock clock = DomainClock.startingAt(Instant.parse("2026-11-24T12:00:00Z"));
    private final LateReplies late = new LateReplies(clock);
    private final LogLines log = LogLines.of(ResponseUrl.class);
    private final AtomicInteger clicks = new AtomicInteger();
    private HttpServer slack;
    private SlackClient client;
    private ResponseUrl replies;
    private volatile String retryAfter = "1";

    private record Seen(String text, int status, Instant at) {}

    @BeforeEach
    void start() throws IOException {
        slack = listening(0);
        client = new SlackClient(URI.create(address()), Optional.empty(), mock(RateLimits.class));
        replies = new ResponseUrl(client, late);
    }

    @AfterEach
    void stop() throws Exception {
        late.close();
        client.close();
        slack.stop(0);
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void what_slack_refuses_for_now_is_shown_later_and_once(int status) {
        var callerGoesOn = new CountDownLatch(1);
        var wentOn = new CompletableFuture<Boolean>();
        meanwhile.add(() -> {});
        meanwhile.add(() -> wentOn.complete(hasGone(callerGoesOn)));
        statuses.add(status);
        tell("right");
        callerGoesOn.countDown();
        assertThat(wentOn)
                .as("the caller does not wait for the second try")
                .succeedsWithin(Duration.ofMinutes(1))
                .isEqualTo(true);
        late.close();
        assertThat(seen).extracting(Seen::status).containsExactly(status, TAKEN);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void nobody_is_sent_anything_before_slack_wants_it() {
        retryAfter = "3";
        statuses.add(429);
        tell("for Ada");
        tell("for Ben");
        await().until(() -> seen.size() == 3);
        assertThat(seen).extracting(Seen::text).containsExactlyInAnyOrder("for Ada", "for Ada", "for Ben");
        assertThat(seen.subList(1, 3))
                .allSatisfy(one ->
                        assertThat(Duration.between(seen.get(0).at(), one.at())).isGreaterThan(Duration.ofSeconds(3)));
    }

    @Test
    void what_could_not_reach_slack_arrives_once_it_can() throws IOException {
        slack.stop(0);
        try (var port = new ReservedPort()) {
            replies.tell("http://127.0.0.1:" + port.number() + "/", new SlackMessage("right", List.of()));
            slack = listening(port.number());
        }
        await().until(() -> seen.size() == 1);
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {CUT, 404, 410})
    void what_may_have_arrived_or_never_will_is_not_sent_again_and_the_log_says_so(int status) {
        statuses.add(status);
        tell("right");
        late.close();
        assertThat(seen).hasSize(1);
        assertThat(log.lines()).singleElement().asString().contains("the member can ask again");
    }

    @Test
    void what_waits_is_tried_once_more_before_the_end() {
        holdsForLong();
        tell("for Ada");
        tell("for Ben");
        slackWaitsNoLonger();
        late.close();
        assertThat(seen).extracting(Seen::status).containsExactly(429, TAKEN, TAKEN);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void what_is_not_taken_before_the_end_is_given_up_with_one_line() {
        holdsForLong();
        statuses.add(503);
        tell("right");
        slackWaitsNoLonger();
        late.close();
        assertThat(seen).hasSize(2);
        assertThat(log.lines()).singleElement().asString().contains("503");
    }

    @Test
    void a_bounded_number_waits() {
        holdsForLong();
        for (int i = 0; i < LateReplies.AT_MOST; i++) {
            tell("one of many");
        }
        assertThat(log.lines()).isEmpty();
        tell("one too many");
        assertThat(log.lines()).hasSize(1);
        late.close();
        assertThat(seen).as("nothing is sent while Slack asks to wait").hasSize(1);
        assertThat(log.lines()).hasSize(1 + LateReplies.AT_MOST);
    }

    @Test
    void a_reply_that_waits_does_not_come_back_over_a_later_one_in_its_place() {
        holdsForLong();
        replace("17.1", "the result");
        slackWaitsNoLonger();
        replace("17.1", "the next card");
        replace("17.2", "elsewhere");
        late.close();
        assertThat(seen).extracting(Seen::text).containsExactly("the result", "the next card", "elsewhere");
    }

    @Test
    void of_those_that_say_the_same_beside_a_message_only_the_newest_is_tried_again() {
        holdsForLong();
        beside("17.1", "right, +10 points");
        beside("17.1", "answered already");
        beside("17.1", "answered already");
        beside("17.1", "answered already");
        beside("17.2", "answered already");
        slackWaitsNoLonger();
        late.close();
        assertThat(seen.subList(1, seen.size()))
                .extracting(Seen::text)
                .containsExactlyInAnyOrder("right, +10 points", "answered already", "answered already");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void nor_does_one_that_slack_refuses_slowly_while_a_later_one_arrives() throws IOException {
        HttpServer busy = slack;
        statuses.add(503);
        meanwhile.add(() -> replace("17.1", "the next card"));
        slack = listening(0);
        try {
            replies.replace(address(busy), "17.1", new SlackMessage("the result", List.of()));
        } finally {
            busy.stop(0);
        }
        late.close();
        assertThat(seen).extracting(Seen::text).containsExactly("the result", "the next card");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void the_latest_one_waits_even_if_an_earlier_one_arrives_meanwhile() throws IOException {
        HttpServer busy = slack;
        statuses.addAll(List.of(TAKEN, 503));
        meanwhile.add(() -> replace("17.1", "the next card"));
        slack = listening(0);
        try {
            replies.replace(address(busy), "17.1", new SlackMessage("the result", List.of()));
        } finally {
            busy.stop(0);
        }
        late.close();
        assertThat(seen).extracting(Seen::text).containsExactly("the result", "the next card", "the next card");
    }

    @Test
    void advice_to_try_again_is_not_kept_for_long() {
        retryAfter = "100";
        statuses.add(429);
        replies.advise(address(), "17.1", new SlackMessage("Not saved", List.of()));
        assertThat(log.lines()).hasSize(1);
        tell("the result");
        assertThat(log.lines()).as("a result is").hasSize(1);
    }

    private static boolean hasGone(CountDownLatch caller) {
        try {
            return caller.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next reply is told to wait longer than a test may last. */
    private void holdsForLong() {
        retryAfter = "1000";
        statuses.add(429);
    }

    private void slackWaitsNoLonger() {
        clock.moveTo(clock.instant().plusSeconds(1001));
    }

    private void replace(String place, String text) {
        replies.replace(address(), place, new SlackMessage(text, List.of()));
    }

    /** Each click has an address of its own. */
    private void beside(String place, String text) {
        var reply = DrawnReply.beside(new SlackMessage(text, List.of()));
        replies.tell(address() + clicks.incrementAndGet(), place, reply);
    }

    private void tell(String text) {
        replies.tell(address() + clicks.incrementAndGet(), new SlackMessage(text, List.of()));
    }

    private String address() {
        return address(slack);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private HttpServer listening(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = Optional.ofNullable(statuses.poll()).orElse(TAKEN);
        seen.add(new Seen(body.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"), status, Instant.now()));
        Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
        if (status != CUT) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
        }
        exchange.close();
    }
}
