package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SocketsTest {
    private final SlackWorkspace slack = SlackWorkspace.start(ToyApp.plan().withSocketMode());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_socket_begins_with_hello() throws Exception {
        var first = new Client();
        assertThat(first.next().path("num_connections").asInt()).isEqualTo(1);
        var second = new Client();
        JsonNode hello = second.next();
        assertThat(hello.path("type").asString()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(2);
        assertThat(hello.at("/connection_info/app_id").asString()).isEqualTo("A0TOY");
        assertThat(hello.at("/debug_info/approximate_connection_time").asInt()).isPositive();
    }

    @Test
    void an_address_is_good_for_one_socket() throws Exception {
        URI address = address();
        new Client(address).next();

        assertThatThrownBy(() -> new Client(address)).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> new Client(URI.create(address.toString().replaceFirst("\\?.*", ""))))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void only_the_app_level_token_gets_an_address_and_it_gets_nothing_else() throws Exception {
        assertThat(call("apps.connections.open", slack.botToken()).path("error").asString())
                .isEqualTo("not_allowed_token_type");
        assertThat(call("apps.connections.open", "xapp-other").path("error").asString())
                .isEqualTo("invalid_auth");
        assertThat(call("auth.test", slack.appToken()).path("error").asString()).isEqualTo("not_allowed_token_type");
    }

    @Test
    void without_socket_mode_there_is_no_address() throws Exception {
        try (var plain = ToyApp.start()) {
            assertThat(call(plain, "apps.connections.open", plain.appToken())
                            .path("error")
                            .asString())
                    .isEqualTo("invalid_auth");
        }
    }

    @Test
    void a_command_comes_in_an_envelope_and_is_answered_by_its_id() throws Exception {
        var socket = new Client();
        socket.next();
        var typed = CompletableFuture.supplyAsync(() -> slack.member("U0ADA").types("C0PLATFORM", "/toy quiz"));
        JsonNode envelope = socket.next();
        assertThat(envelope.path("type").asString()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.at("/payload/text").asString()).isEqualTo("quiz");
        socket.acknowledge(envelope, "{\"text\":\"coming\"}");

        assertThat(typed.get(30, TimeUnit.SECONDS).acknowledged()).isTrue();
        assertThat(slack.snapshot().ephemeralsFor("C0PLATFORM", "U0ADA"))
                .extracting(Ephemeral::text)
                .containsExactly("coming");
    }

    @Test
    void each_thing_goes_to_one_socket_only() throws Exception {
        var first = new Client();
        first.next();
        var second = new Client();
        second.next();
        for (int i = 0; i < 4; i++) {
            var joined = CompletableFuture.supplyAsync(() -> slack.admin().joins("U0ADA", "C0PLATFORM"));
            Client taker = i % 2 == 0 ? first : second;
            JsonNode envelope = taker.next();
            assertThat(envelope.path("type").asString()).isEqualTo("events_api");
            taker.acknowledge(envelope, "null");
            joined.get(30, TimeUnit.SECONDS);
        }
        assertThat(first.isIdle() && second.isIdle()).isTrue();
    }

    @Test
    void without_a_socket_a_command_fails() {
        assertThat(slack.member("U0ADA").types("C0PLATFORM", "/toy quiz").acknowledged())
                .isFalse();
        assertThat(slack.snapshot().ephemeralsFor("C0PLATFORM", "U0ADA"))
                .extracting(Ephemeral::text)
                .anyMatch(text -> text.contains("dispatch_failed"));
    }

    private URI address() throws Exception {
        return URI.create(
                call("apps.connections.open", slack.appToken()).path("url").asString());
    }

    private JsonNode call(String method, String token) throws Exception {
        return call(slack, method, token);
    }

    private JsonNode call(SlackWorkspace workspace, String method, String token) throws Exception {
        var request = HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return Json.parse(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private final class Client implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Client() throws Exception {
            this(address());
        }

        Client(URI address) {
            socket = client.newWebSocketBuilder().buildAsync(address, this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                received.add(Json.parse(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        JsonNode next() throws InterruptedException {
            return received.poll(30, TimeUnit.SECONDS);
        }

        boolean isIdle() {
            return received.isEmpty();
        }

        void acknowledge(JsonNode envelope, String payload) {
            socket.sendText("{\"envelope_id\":" + envelope.path("envelope_id") + ",\"payload\":" + payload + "}", true)
                    .join();
        }
    }
}
