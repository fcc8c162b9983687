package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, proxy.example.com, 3128",
        "https://proxy.example.com:3128/, proxy.example.com, 3128",
        "HTTP://proxy.example.com, proxy.example.com, 80",
        "my_proxy:8080, my_proxy, 8080",
        "http://ada:hunter2@10.0.0.1:8080, 10.0.0.1, 8080",
        "http://[::1]:8080, [::1], 8080"
    })
    void where_it_is(String address, String host, int port) {
        var proxy = HttpProxy.parse(address);
        assertThat(proxy.host()).isEqualTo(host);
        assertThat(proxy.port()).isEqualTo(port);
        assertThat(proxy.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "ada:hunter2, ada, hunter2",
        "ada:p%40ss%3Aw%2Frd%25, ada, p@ss:w/rd%",
        "a%40da:p+w, a@da, p+w",
        "ada:p@ss:w/rd, ada, p@ss:w/rd",
        "ada:gr%C3%BC%C3%9Fe, ada, grüße",
        "ada:, ada, ''",
        "ada, ada, ''"
    })
    void user_and_password_are_decoded(String login, String user, String password) {
        assertThat(HttpProxy.parse("http://" + login + "@proxy:3128").credentials())
                .hasValue(Credentials.basic(user, password, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://ada:hunter2@proxy",
                "http://ada:hunter2@",
                "ada:hunter2@proxy:x",
                "http://a:hunter2%@proxy"
            })
    void what_is_no_proxy_is_refused_without_its_password(String address) {
        assertThatThrownBy(() -> HttpProxy.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_proxy_that_asks_for_the_password_gets_the_one_that_was_meant() throws Exception {
        try (var proxy = new AskingProxy()) {
            var client = HttpProxy.parse("http://ada:p%40ss@127.0.0.1:" + proxy.port())
                    .addTo(new OkHttpClient.Builder())
                    .build();
            for (String target : List.of("http://slack.invalid/api/", "https://slack.invalid/api/")) {
                try (var response = client.newCall(
                                new Request.Builder().url(target).build())
                        .execute()) {
                    assertThat(response.code()).isEqualTo(200);
                } catch (IOException endsAfterTheTunnel) {
                    assertThat(target).startsWith("https:");
                }
            }
            assertThat(proxy.asked)
                    .contains("GET http://slack.invalid/api/ HTTP/1.1", "CONNECT slack.invalid:443 HTTP/1.1");
            assertThat(proxy.shown).contains(Credentials.basic("ada", "p@ss")).hasSize(1);
        }
    }

    /** Lets nobody through who shows no credentials, and answers everything else itself. */
    private static final class AskingProxy implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final Set<String> shown = ConcurrentHashMap.newKeySet();

        AskingProxy() throws IOException {
            new Thread(this::serve, "asking-proxy").start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    try (var from = socket.accept()) {
                        var in = new BufferedReader(
                                new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
                        var head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
                        asked.addAll(head.stream().limit(1).toList());
                        var known = head.stream()
                                .filter(line -> line.startsWith("Proxy-Authorization: "))
                                .map(line -> line.substring("Proxy-Authorization: ".length()))
                                .toList();
                        shown.addAll(known);
                        String status = known.isEmpty()
                                ? "407 Who are you?\r\nProxy-Authenticate: Basic realm=\"x\""
                                : "200 OK";
                        from.getOutputStream()
                                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                        .getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
