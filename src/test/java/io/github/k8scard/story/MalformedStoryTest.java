package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LogLines;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is signed, and not as Slack's requests are. */
class MalformedStoryTest {
    private static final int SEEDS = 700;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String EVENT = """
            {"token":"x","team_id":"T0SANDBOX","api_app_id":"A1","type":"event_callback","event_id":"Ev%d",\
            "event_time":1764000000,"authorizations":[{"enterprise_id":null,"team_id":"T0SANDBOX","user_id":"U0ADA",\
            "is_bot":true}],"event":%s}""";
    private static final List<String> EVENTS = List.of(
            "{\"type\":\"member_joined_channel\",\"user\":\"U0EMI\",\"channel\":\"C0RANDOM\",\"team\":\"T0SANDBOX\"}",
            "{\"type\":\"member_left_channel\",\"user\":\"U0EMI\",\"channel\":\"C0RANDOM\",\"team\":\"T0SANDBOX\"}",
            "{\"type\":\"channel_left\",\"channel\":\"C0RANDOM\"}",
            "{\"type\":\"group_left\",\"channel\":\"C0RANDOM\"}",
            "{\"type\":\"channel_archive\",\"channel\":\"C0RANDOM\",\"user\":\"U0EMI\"}",
            "{\"type\":\"channel_id_changed\",\"old_channel_id\":\"C0RANDOM\",\"new_channel_id\":\"C0RANDOM\"}",
            "{\"type\":\"user_change\",\"user\":{\"id\":\"U0ADA\",\"team_id\":\"T0SANDBOX\",\"tz\":\"Europe/London\","
                    + "\"deleted\":false,\"profile\":{\"real_name\":\"Ada\",\"display_name\":\"Ada\"}}}",
            "{\"type\":\"app_mention\",\"user\":\"U0ADA\",\"channel\":\"C0RANDOM\",\"text\":\"<@U0K8SCARD> hi\","
                    + "\"ts\":\"1764000000.000100\",\"thread_ts\":\"1764000000.000050\"}",
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U0EMI\"],\"bot\":[]}}",
            "{\"type\":\"app_home_opened\",\"user\":\"U0ADA\",\"channel\":\"D0X\",\"tab\":\"messages\"}",
            "{\"type\":\"something_new\",\"user\":{\"id\":\"U0ADA\"}}");
    private static final String CLICK = """
            {"type":"block_actions","team":{"id":"T0SANDBOX","domain":"x"},"user":{"id":"U0ADA","team_id":"T0SANDBOX"},\
            "api_app_id":"A1","token":"x","container":{"type":"message","message_ts":"%1$s","channel_id":"C0PLATFORM",\
            "is_ephemeral":false},"trigger_id":"1.2","channel":{"id":"C0PLATFORM","name":"platform"},\
            "message":{"ts":"%1$s","text":"x","blocks":[]},"response_url":"","actions":[{"type":"button",\
            "action_id":"%2$s","block_id":"b","text":{"type":"plain_text","text":"A"},"value":"%3$s",\
            "action_ts":"1.0"}]}""";
    private static final String SUBMISSION = """
            {"type":"view_submission","team":{"id":"T0SANDBOX"},"user":{"id":"U0ADA","team_id":"T0SANDBOX"},\
            "view":{"id":"V1","type":"modal","callback_id":"schedule","private_metadata":"C0PLATFORM","blocks":[\
            {"type":"input","block_id":"time","element":{"type":"timepicker","action_id":"time"}},\
            {"type":"input","block_id":"zone","element":{"type":"plain_text_input","action_id":"zone"}}],\
            "state":{"values":{"time":{"time":{"type":"timepicker","selected_time":"09:30"}},\
            "zone":{"zone":{"type":"plain_text_input","value":"Europe/London"}},\
            "weekdays":{"weekdays":{"type":"checkboxes","selected_options":[{"value":"1"}]}},\
            "mode":{"mode":{"type":"radio_buttons","selected_option":{"value":"QUIZ"}}}}}}}""";

    private static Running team;
    private static Message card;

    @BeforeAll
    static void start() {
        team = Running.scheduled(Engine.H2);
        card = team.cardOf("2026-11-23");
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    @Test
    void whatever_is_in_a_signed_body_it_is_taken_or_refused_and_nothing_fails() throws Exception {
        long began = System.nanoTime();
        Map<Integer, Integer> statuses = new TreeMap<>();
        // what the bot then asks of Slack makes no sense either
        var refusal = team.slack().faults().always(ActiveFaults.ALL, Fault.refused("internal_error"));
        try (var log = LogLines.ofAll()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                byte[] body = body(seed);
                int status = send(body);
                statuses.merge(status, 1, Integer::sum);
                assertThat(status)
                        .as("seed %d: %s\n%s", seed, new String(body, StandardCharsets.UTF_8), log.traces())
                        // 503 is a click that a stalled machine could not store in time
                        .isIn(200, 400, 503);
            }
            refusal.off();
            team.command(ADA, "status");
            assertThat(log.traces()).isEmpty();
            assertThat(log.lines().stream().filter(line -> line.startsWith("Refused")))
                    .as("one line a minute")
                    .hasSizeBetween(
                            1,
                            2
                                    + (int) Duration.ofNanos(System.nanoTime() - began)
                                            .toMinutes());
        }
        assertThat(statuses.get(400)).isBetween(SEEDS / 5, SEEDS * 4 / 5);
        assertThat(team.clickRight(ADA, team.now(card)).text()).isNotEmpty();
    }

    private static byte[] body(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        return switch (random.nextInt(5)) {
            case 0 -> Mutation.of(EVENT.formatted(seed, EVENTS.get(random.nextInt(EVENTS.size()))), random);
            case 1 -> form(Mutation.of(SUBMISSION, random));
            case 2 -> command(random);
            case 3 ->
                form(Mutation.of(
                        CLICK.formatted(card.ts(), "practice:choose:" + random.nextInt(5), random.nextInt(9)), random));
            default ->
                form(Mutation.of(
                        CLICK.formatted(card.ts(), "round:choose:" + random.nextInt(5), random.nextInt(3)), random));
        };
    }

    private static byte[] form(byte[] payload) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("payload=".getBytes(StandardCharsets.UTF_8));
        for (byte one : payload) {
            body.write(String.format("%%%02X", one).getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static byte[] command(RandomGenerator random) {
        var fields = new TreeMap<>(Map.of(
                "command", "/k8scard",
                "text", "me",
                "team_id", "T0SANDBOX",
                "channel_id", PLATFORM,
                "user_id", ADA,
                "response_url", "",
                "trigger_id", "1.2"));
        String changed = List.copyOf(fields.keySet()).get(random.nextInt(fields.size()));
        switch (random.nextInt(4)) {
            case 0 -> fields.remove(changed);
            case 1 -> fields.put(changed, "\0\n" + "x".repeat(random.nextInt(3000)));
            default -> fields.put(changed, "%");
        }
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name)
                .append('=')
                .append("%".equals(value) ? "%zz%" : URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                         | 400",
                "payload=null                                               | 400",
                "payload={}                                                 | 400",
                "payload=[]                                                 | 400",
                "payload=                                                   | 400",
                "{}                                                         | 400",
                "[]                                                         | 400",
                "{\"type\":\"event_callback\"                               | 400",
                "{\"type\":\"event_callback\",\"team_id\":\"T0SANDBOX\"}    | 400",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"new\"}} | 200",
                "{\"team_id\":\"T0SANDBOX\",\"type\":\"app_rate_limited\"} | 200",
                "payload={\"type\":\"of_tomorrow\"}                         | 400",
                "payload={\"type\":\"block_actions\"}                       | 400",
                "payload={\"type\":\"view_closed\"}                         | 400",
                "payload={\"type\":\"message_action\",\"user\":{\"id\":\"U0ADA\"},\"team\":{\"id\":\"T0SANDBOX\"}} | 400",
                "command=/other&team_id=T0SANDBOX&user_id=U0ADA&channel_id=C0PLATFORM | 400",
                "command=/k8scard&team_id=T0SANDBOX&channel_id=C0PLATFORM   | 400",
                "command=/k8scard&user_id=U0ADA&channel_id=C0PLATFORM       | 400",
                "ssl_check=1                                                | 200"
            })
    void what_is_no_request_of_slacks_is_answered_with_400(String body, int status) throws Exception {
        try (var log = LogLines.ofAll()) {
            assertThat(send(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(status);
            assertThat(send(body.getBytes(StandardCharsets.UTF_16))).isEqualTo(400);
            assertThat(log.traces()).isEmpty();
        }
    }

    /** Of bytes, which need not be a text. */
    private static String signature(String timestamp, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(team.slack().signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static int send(byte[] body) throws Exception {
        String now = String.valueOf(Instant.now().getEpochSecond());
        return CLIENT.send(
                        HttpRequest.newBuilder(team.bot().eventsUrl())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Slack-Request-Timestamp", now)
                                .header("X-Slack-Signature", signature(now, body))
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
