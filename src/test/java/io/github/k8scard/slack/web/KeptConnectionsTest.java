package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.threads.Work;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crowd's replies, and a Slack that sees from where they come. */
class KeptConnectionsTest {
    private static final int CROWD = 400;

    private final ExecutorService threads = Executors.newFixedThreadPool(SlackClient.REPLIES);
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger replies = new AtomicInteger();
    private HttpServer slack;

    @BeforeEach
    void start() throws Exception {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.setExecutor(threads);
        slack.createContext("/", exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            replies.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        slack.start();
    }

    @AfterEach
    void stop() {
        slack.stop(0);
        threads.shutdown();
    }

    @Test
    void a_crowds_replies_share_as_many_connections_as_are_under_way_at_once() throws Exception {
        String address = "http://127.0.0.1:" + slack.getAddress().getPort() + "/";
        try (var client = new SlackClient(URI.create(address), Optional.empty(), mock(RateLimits.class))) {
            var responseUrl = new ResponseUrl(client, new LateReplies(Clock.systemUTC()));
            try (var work = new Work("reply", SlackClient.REPLIES, CROWD)) {
                for (int i = 0; i < CROWD; i++) {
                    work.later("reply", () -> responseUrl.tell(address, new SlackMessage("✓ right", List.of())));
                }
                await().untilAtomic(replies, equalTo(CROWD));
            }
        }
        assertThat(connections).hasSizeLessThanOrEqualTo(SlackClient.REPLIES);
    }
}
