package io.github.k8scard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WholeBodiesTest {
    private static final String PATH = "/slack/events";

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(2);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new WholeBodies(PATH, AS_LONG_AS_IT_TAKES, new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                callback.succeeded();
                return true;
            }
        }));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : open) {
            socket.close();
        }
        server.stop();
    }

    @Test
    @Tag("trap-7")
    void a_click_finds_room_while_hundreds_of_unfinished_bodies_take_what_they_can() throws Exception {
        beginsBodies(400, 40_000);
        beginsBodies(50, 100);

        await().pollInterval(Duration.ofMillis(10)).atMost(AS_LONG_AS_IT_TAKES).until(() -> posted(40_000) == 429);

        assertThat(posted(12_000)).isEqualTo(200);
    }

    private void beginsBodies(int count, int sent) throws IOException {
        byte[] begun = ("POST " + PATH + " HTTP/1.1\r\nHost: k8scard\r\nX-Slack-Signature: v0=0\r\n"
                        + "Content-Length: 100000\r\n\r\n" + "x".repeat(sent))
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
            open.add(socket);
            try {
                socket.getOutputStream().write(begun);
            } catch (IOException refused) {
                // there was no room for it
            }
        }
    }

    private int posted(int length) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH))
                .header("X-Slack-Signature", "v0=0")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(length)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
