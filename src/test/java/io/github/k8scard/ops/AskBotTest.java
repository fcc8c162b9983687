package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has the bot's port may be anything. */
@Timeout(60)
class AskBotTest {

    private static Finding asked(String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            return new AskBot(server.getAddress().getPort()).isReady();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void it_is_told_in_its_own_words() throws IOException {
        assertThat(asked("ready\n").words()).endsWith("/readyz: ready");
    }

    @Test
    void of_something_else_little_is_told() throws IOException {
        assertThat(asked("<html>\u001b[31m".repeat(100_000)).words())
                .hasSizeLessThan(600)
                .doesNotContain("\u001b");
        assertThat(asked("one\ntwo\n").words()).endsWith("/readyz: one");
        assertThat(asked("").words()).endsWith("/readyz: nothing");
    }
}
