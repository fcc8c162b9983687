package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.RequestSignature;
import io.github.k8scard.storage.Engine;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class GateStoryTest {
    private static final String HELP =
            "command=%2Fk8scard&text=help&team_id=T0SANDBOX&channel_id=C0PLATFORM&user_id=U0ADA&response_url=";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Running team;

    @BeforeAll
    static void start() {
        team = Running.on(Engine.H2);
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(team.bot().eventsUrl().resolve(path));
    }

    private static HttpRequest.Builder command(String body) {
        return to("/slack/events")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder signed(String body, long at) {
        return command(body)
                .header("X-Slack-Request-Timestamp", String.valueOf(at))
                .header("X-Slack-Signature", RequestSignature.of(team.slack().signingSecret(), at, body));
    }

    private static long realNow() {
        return Instant.now().getEpochSecond();
    }

    @Test
    void what_slack_signed_passes_in_any_script() throws Exception {
        assertThat(send(signed(HELP, realNow())).body()).contains("ephemeral", "/k8scard quiz");
        String words = URLEncoder.encode("search Größe 漢字 🙂", StandardCharsets.UTF_8);
        var response = send(signed(HELP.replace("help", words), realNow()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Größe 漢字 🙂");
    }

    @Test
    @Tag("trap-17")
    void what_slack_did_not_sign_is_turned_away() throws Exception {
        long now = realNow();
        String of = RequestSignature.of("another secret", now, HELP);
        for (String signature : new String[] {"---", "", "v0=", of, of.toUpperCase(java.util.Locale.ROOT), "ü"}) {
            var response = send(command(HELP)
                    .header("X-Slack-Request-Timestamp", String.valueOf(now))
                    .header("X-Slack-Signature", signature));
            assertThat(response.statusCode()).as(signature).isEqualTo(401);
        }
        assertThat(send(command(HELP)).statusCode()).isEqualTo(401);
        assertThat(send(command(HELP).header("X-Slack-Signature", of)).statusCode())
                .isEqualTo(401);
        for (String timestamp : new String[] {"", "now", "-5", "99999999999999999999"}) {
            assertThat(send(command(HELP)
                                    .header("X-Slack-Request-Timestamp", timestamp)
                                    .header("X-Slack-Signature", of))
                            .statusCode())
                    .as(timestamp)
                    .isEqualTo(401);
        }
        assertThat(send(signed(HELP, now).POST(BodyPublishers.ofString(HELP + "&more=1")))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, -310, 310, 600})
    @Tag("trap-17")
    void an_old_request_is_no_good_even_if_it_was_signed(long seconds) throws Exception {
        assertThat(send(signed(HELP, realNow() + seconds)).statusCode()).isEqualTo(401);
    }

    @Test
    void what_was_turned_away_is_counted_in_health_and_does_not_end_readiness() throws Exception {
        long now = realNow();
        send(command(HELP));
        send(signed(HELP, now - 600));
        send(command(HELP)
                .header("X-Slack-Request-Timestamp", String.valueOf(now))
                .header("X-Slack-Signature", RequestSignature.of("another secret", now, HELP)));

        assertThat(send(to("/healthz").GET()).body())
                .containsPattern("alive\nrequests refused: \\d+ without a signature, \\d+ not signed with"
                        + " SLACK_SIGNING_SECRET, \\d+ signed at another time than this machine's");
        assertThat(send(to("/readyz").GET()).body()).isEqualTo("ready\n");
    }

    @Test
    void who_sends_no_signature_is_turned_away_before_the_body_is_read() throws Exception {
        assertThat(firstLineOf("")).contains(" 401 ");
    }

    @Test
    void who_sends_the_body_byte_by_byte_is_hung_up_on() throws Exception {
        assertThat(firstLineOf("X-Slack-Request-Timestamp: " + realNow() + "\r\nX-Slack-Signature: v0=00\r\n"))
                .contains(" 408 ");
    }

    /** What the bot says to a request whose body never ends. */
    private static String firstLineOf(String headers) throws IOException {
        var address = team.bot().eventsUrl();
        try (var socket = new Socket(address.getHost(), address.getPort());
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var out = socket.getOutputStream();
            out.write(
                    ("POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            await().atMost(Running.SOON).pollInterval(Duration.ofMillis(200)).until(() -> {
                try {
                    out.write('x');
                } catch (IOException hungUp) {
                    return true;
                }
                return answer.ready();
            });
            return answer.readLine();
        }
    }

    @Test
    void a_huge_body_is_turned_away() throws Exception {
        String huge = HELP + "&x=" + "x".repeat(2 * 1024 * 1024);
        var unknownLength =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)));
        turnsAway(signed(huge, realNow()));
        turnsAway(signed(huge, realNow()).POST(unknownLength));
        assertThat(send(signed(HELP, realNow())).statusCode()).isEqualTo(200);
    }

    private static void turnsAway(HttpRequest.Builder request) throws InterruptedException {
        try {
            assertThat(send(request).statusCode()).isEqualTo(413);
        } catch (IOException e) {
            // the bot hangs up while the rest is still being sent, which may come before its answer
            assertThat(e).hasMessageNotContaining("timed out");
        }
    }

    @Test
    void nothing_else_is_served() throws Exception {
        assertThat(send(to("/slack/events").GET()).statusCode()).isEqualTo(405);
        assertThat(send(to("/slack/events").PUT(BodyPublishers.ofString(HELP))).statusCode())
                .isEqualTo(405);
        for (String path :
                new String[] {"/", "/slack", "/slack/install", "/metrics", "/favicon.ico", "/slack/events/x"}) {
            assertThat(send(to(path).GET()).statusCode()).as(path).isEqualTo(404);
            assertThat(send(to(path).POST(BodyPublishers.ofString(HELP))).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(send(to("/healthz").GET()).body()).startsWith("alive\n");
        assertThat(send(to("/readyz").GET()).body()).isEqualTo("ready\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/slack/events", "/slack/events/", "//slack/events", "/slack//events//", "/slack/events?x=1"})
    void a_slash_too_many_does_no_harm(String path) throws Exception {
        URI typed = URI.create("http://127.0.0.1:" + team.bot().eventsUrl().getPort() + path);

        assertThat(send(signed(HELP, realNow()).uri(typed)).body()).contains("ephemeral");
        assertThat(send(command(HELP).uri(typed)).statusCode()).isEqualTo(401);
        var looked = send(HttpRequest.newBuilder(typed).GET());
        assertThat(looked.statusCode()).isEqualTo(405);
        assertThat(looked.body()).contains("The bot is here");
        assertThat(looked.headers().firstValue("Allow")).hasValue("POST");
        assertThat(send(HttpRequest.newBuilder(typed).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void slack_can_check_the_address() {
        assertThat(team.slack().events().verifyUrl().status()).isEqualTo(200);
        assertThat(team.slack().events().checkSsl().status()).isEqualTo(200);
    }

    @Test
    @Tag("trap-9")
    void every_event_is_acknowledged_even_an_unknown_one() {
        // some of them end the installation, which the other tests need
        try (var fresh = Running.on(Engine.H2)) {
            var types = new java.util.TreeSet<>(fresh.slack().plan().setup().events());
            types.add("something_new");
            for (String type : types) {
                var event = JsonNodeFactory.instance.objectNode().put("type", type);
                if (type.equals("user_change")) {
                    event.putObject("user").put("id", "U0ADA").put("team_id", "T0SANDBOX");
                } else {
                    event.put("channel", "C0PLATFORM").put("user", "U0ADA");
                    event.put("old_channel_id", "C0PLATFORM").put("new_channel_id", "C0PLATFORM2");
                }
                assertThat(fresh.slack().events().send(event).status()).as(type).isEqualTo(200);
            }
        }
    }

    @Test
    void the_bot_introduces_itself_once_where_it_is_invited() {
        try (var fresh = Running.on(Engine.H2)) {
            var told = fresh.slack().admin().invitesBot("C0RANDOM").orElseThrow();
            fresh.slack().events().redeliver(told, 1, "http_timeout");
            fresh.slack().events().redeliver(told, 2, "http_timeout");
            fresh.slack().admin().leaves("U0BEN", "C0RANDOM");
            fresh.slack().admin().joins("U0BEN", "C0RANDOM");
            fresh.bot().runWhatIsDue();
            fresh.awaitRows(1, "delivery", "state = 'SENT'");
            assertThat(fresh.rows("delivery")).isEqualTo(1);
            assertThat(fresh.snapshot().messagesIn("C0RANDOM"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("/k8scard schedule 09:30"));
        }
    }
}
