package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that asks for the same request again, as a proxy in front of Slack may. */
class SentOrNotTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @Tag("trap-1")
    void a_request_is_written_once_whatever_the_answer_asks_for() {
        assertThatThrownBy(() -> post().execute())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void without_a_connection_it_is_certain_that_nothing_was_sent() {
        server.stop(0);
        assertThatThrownBy(() -> post().execute()).isInstanceOf(NotSentException.class);
    }

    private Call post() {
        var client = SentOrNot.addTo(new OkHttpClient.Builder()).build();
        return client.newCall(new Request.Builder()
                .url("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .post(RequestBody.create(new byte[0]))
                .build());
    }
}
