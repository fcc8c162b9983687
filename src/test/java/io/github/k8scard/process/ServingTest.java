package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import io.github.k8scard.Machine;
import io.github.k8scard.sandbox.workspace.Exchange;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One bot from its start to its end. */
@Tag("timed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServingTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    static Path directory;

    private static Site site;
    private static BotProcess bot;
    private static Exchange firstCommand;
    private static Machine machine;

    @BeforeAll
    static void start() {
        site = new Site(directory);
        bot = site.serves("K8SCARD_LOG", "");
        machine = new Machine();
        firstCommand = site.types("U0BEN", "/k8scard status");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    @Tag("trap-8")
    void the_first_command_after_readiness_is_acknowledged_at_once() {
        assertThat(firstCommand.acknowledged()).as(firstCommand.toString()).isTrue();
        assertThat(firstCommand.took()).isLessThan(machine.granted(AT_ONCE));
    }

    @Test
    @Order(2)
    @Tag("trap-8")
    void the_first_click_is_acknowledged_at_once_and_answered() {
        var card = site.quiz();

        var click = site.slack().member("U0ADA").clicks(card, "round:choose:0");

        assertThat(click.acknowledged()).as(click.toString()).isTrue();
        assertThat(click.took()).isLessThan(machine.granted(AT_ONCE));
        assertThat(site.resultOf("U0ADA")).isNotEmpty();
    }

    @Test
    @Order(3)
    void health_is_served_and_nothing_else() {
        assertThat(bot.status("/healthz")).isEqualTo(200);
        assertThat(bot.status("/readyz")).isEqualTo(200);
        assertThat(bot.status("/slack/events")).isEqualTo(405);
        assertThat(bot.status("/")).isEqualTo(404);
        assertThat(bot.status("/healthz/more")).isEqualTo(404);
    }

    @Test
    @Order(3)
    @Tag("trap-17")
    void only_what_slack_signed_in_the_last_minutes_is_let_through() throws Exception {
        long now = Instant.now().getEpochSecond();
        String secret = site.slack().signingSecret();

        assertThat(posted("text=help", secret, now)).isEqualTo(200);
        assertThat(posted("text=help", secret, now - 600)).isEqualTo(401);
        assertThat(posted("text=help", secret, now + 600)).isEqualTo(401);
        assertThat(posted("text=help", "---", now)).isEqualTo(401);
        assertThat(posted("ssl_check=1", "---", now)).isEqualTo(401);
        assertThat(posted("x".repeat(1024 * 1024 + 1), secret, now)).isEqualTo(413);
    }

    private static int posted(String fields, String secret, long timestamp) throws Exception {
        String body =
                "command=%2Fk8scard&team_id=T0SANDBOX&user_id=U0ADA&channel_id=C0PLATFORM&response_url=&" + fields;
        var signature = new SlackSignature.Generator(secret).generate(String.valueOf(timestamp), body);
        var request = HttpRequest.newBuilder(bot.at("/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", String.valueOf(timestamp))
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(4)
    @Tag("trap-22")
    void a_second_process_on_the_same_file_is_refused_and_leaves_the_first_unharmed() {
        var second = site.starts(site.environment());

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
                .contains("in use by another process", "JDBC_DATABASE_URL")
                .doesNotContain("\tat ");
        assertThat(bot.status("/readyz")).isEqualTo(200);
        assertThat(site.types("U0EMI", "/k8scard me").acknowledged()).isTrue();
    }

    @Test
    @Order(5)
    void a_taken_port_is_refused_with_another_to_choose(@TempDir Path elsewhere) throws IOException {
        try (var taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            var second = site.starts(site.environment(
                    "PORT", String.valueOf(port), "JDBC_DATABASE_URL", "jdbc:h2:file:" + elsewhere.resolve("other")));

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.output()).contains("Port " + port, "PORT=").doesNotContain("\tat ");
        }
    }

    @Test
    @Order(6)
    void the_log_is_for_people_and_has_no_secrets_and_no_errors() {
        // other tests have sent what the gate tells of
        String output = bot.output()
                .lines()
                .filter(line -> !line.contains("RefusedRequests"))
                .collect(Collectors.joining("\n"));
        assertThat(output)
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\S+ INFO +\\w+: Warm and ready for Slack's requests$")
                .doesNotContain(
                        site.slack().botToken(), site.slack().signingSecret(), "ERROR", "WARN", "\tat ", "/respond/");
    }

    @Test
    @Order(7)
    @Tag("trap-21")
    void a_signal_ends_it_in_order_and_soon_and_a_second_one_does_no_harm() {
        bot.sigterm();
        bot.sigterm();

        assertThat(bot.exitCode(Duration.ofSeconds(10))).isIn(0, 143);
        assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("ERROR", "Exception", "\tat ");
        assertThat(site.rows("select member_id from answer")).containsExactly("U0ADA");
        assertThat(site.slack().breaches()).isEmpty();
    }
}
