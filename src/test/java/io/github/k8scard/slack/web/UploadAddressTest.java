package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.util.http.SlackHttpClient;
import com.sun.net.httpserver.HttpServer;
import io.github.k8scard.bot.TestText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadAddressTest {
    private final OkHttpClient http = new OkHttpClient();
    private final SlackHttpClient client = new SlackHttpClient(http);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String status = exchange.getRequestURI().getPath().substring(1);
            exchange.getResponseHeaders().add("Location", "/200");
            exchange.sendResponseHeaders(Integer.parseInt(status), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        client.close();
        http.dispatcher().executorService().shutdown();
    }

    private String here() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/";
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.slack.com/upload/v1/secret, true",
        "https://slack.com/upload/v1/secret, true",
        "https://files.slack.com:443/upload, true",
        "https://FILES.SLACK.COM/upload, true",
        "http://files.slack.com/upload, false",
        "http://slack.com/upload, false",
        "http://slack.com:443/upload, false",
        "https://example.org/upload, false",
        "https://slack.com.evil.org/upload, false",
        "https://files.slack.com.evil.org/upload, false",
        "https://evilslack.com/upload, false",
        "https://slack.com@evil.org/upload, false",
        "https://files.slack.com%40evil.org/upload, false",
        "https://ada:secret@files.slack.com/upload, false",
        "https://ada@slack.com/upload, false",
        "https://files.slack.com:8443/upload, false",
        "https://slack.com:80/upload, false",
        "https://127.0.0.1/upload, false",
        "ftp://files.slack.com/upload, false"
    })
    void only_slack_over_tls_takes_a_file(String address, boolean isSlack) {
        var slack = new UploadAddress(client, "https://slack.com/api/");
        HttpUrl url = HttpUrl.parse(address);
        assertThat(url != null && slack.isSlack(url)).isEqualTo(isSlack);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_not_even_to_the_same_host(int status) {
        assertThatThrownBy(() -> new UploadAddress(client, here()).take(here() + status, TestText.of("mine")))
                .isInstanceOf(SlackRefused.class)
                .hasMessageContaining("status " + status)
                .hasMessageNotContaining(here());
        assertThat(asked).containsExactly("/" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/200", "file:///etc/passwd", "no address"})
    void nothing_is_sent_elsewhere_and_the_address_is_not_told(String address) {
        assertThatThrownBy(() -> new UploadAddress(client, here()).take(address, TestText.of("mine")))
                .isInstanceOf(SlackRefused.class)
                .hasMessageNotContaining(address);
        assertThat(asked).isEmpty();
    }

    @Test
    void slack_gets_the_text_once() throws IOException {
        new UploadAddress(client, here()).take(here() + "200", TestText.of("mine"));
        assertThat(asked).containsExactly("/200");
        assertThat(bodies).containsExactly("mine");
    }
}
