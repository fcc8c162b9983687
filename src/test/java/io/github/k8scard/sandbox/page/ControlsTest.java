package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Slack's moods, time, and the record of the traffic, as the page asks for them. */
class ControlsTest {
    private final SlackWorkspace slack = ToyApp.start();
    private final SandboxPage page = SandboxPage.start(slack, List.of(), Optional.empty(), 0);
    private final Browser browser = new Browser(page);
    private DemoBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new DemoBot(slack);
    }

    @AfterEach
    void stop() {
        page.close();
        bot.close();
        slack.close();
    }

    @Test
    void slack_is_normal_until_its_mood_is_changed() throws Exception {
        assertThat(mood()).isEqualTo("normal");
        assertThat(browser.acts("mood", "{'mood':'busy'}")).isEmpty();
        assertThat(mood()).isEqualTo("busy");
    }

    @Test
    void a_busy_slack_answers_429_and_a_normal_one_does_not() throws Exception {
        browser.acts("mood", "{'mood':'busy'}");
        HttpResponse<String> refused = authTest("");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        browser.acts("mood", "{'mood':'normal'}");
        assertThat(call("users.info", "user=U0ADA").statusCode()).isEqualTo(200);
    }

    @Test
    void a_slack_that_is_down_refuses_connections_until_it_is_back() throws Exception {
        browser.acts("mood", "{'mood':'down'}");
        assertThatThrownBy(() -> authTest("")).isInstanceOf(IOException.class);
        browser.acts("mood", "{'mood':'slow'}");
        browser.acts("mood", "{'mood':'normal'}");
        assertThat(authTest("").statusCode()).isEqualTo(200);
    }

    @Test
    void a_mood_that_slack_does_not_have_changes_nothing() throws Exception {
        assertThat(browser.acts("mood", "{'mood':'merry'}")).isEqualTo("Slack has no such mood.");
        assertThat(mood()).isEqualTo("normal");
    }

    @Test
    void without_a_time_machine_time_cannot_be_moved() throws Exception {
        assertThat(browser.state("U0ADA").path("time").path("movable").asBoolean())
                .isFalse();
        assertThat(browser.acts("time", "{'to':'week'}")).isEqualTo("Time cannot be moved here.");
    }

    @Test
    void the_latest_exchange_is_listed_first() throws Exception {
        authTest("");
        slack.member("U0ADA").types("C0PLATFORM", "/toy dance");

        JsonNode first = traffic("").path(0);
        assertThat(first.path("toBot").asBoolean()).isTrue();
        assertThat(first.path("what").asString()).isEqualTo("/toy");
        assertThat(first.path("about").asString()).isEqualTo("ada · dance");
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(traffic("").path(1).path("what").asString()).isEqualTo("auth.test");
    }

    @Test
    void no_secret_is_shown_wherever_it_was_sent() throws Exception {
        authTest("token=" + slack.botToken());
        call("chat.postMessage", "channel=C0PLATFORM&text=" + slack.botToken() + "+" + slack.signingSecret());
        slack.member("U0ADA").types("C0PLATFORM", "/toy dance");
        for (int number = 1; number <= traffic("").size(); number++) {
            assertThat(browser.gets("/page/traffic?number=" + number).body())
                    .contains("request")
                    .doesNotContain(slack.botToken(), slack.signingSecret(), slack.verificationToken());
        }
    }

    @Test
    void what_travels_as_text_in_a_form_is_shown_as_what_it_is() throws Exception {
        call("chat.postMessage", "channel=C0PLATFORM&text=x&blocks=%5B%7B%22type%22%3A%22divider%22%7D%5D");
        JsonNode details = traffic("?number=1");
        assertThat(details.path("request").path("blocks").path(0).path("type").asString())
                .isEqualTo("divider");
        assertThat(details.path("answer").path("ok").asBoolean()).isTrue();
    }

    @Test
    void what_is_not_on_record_is_not_found() throws Exception {
        assertThat(browser.gets("/page/traffic?number=99").statusCode()).isEqualTo(404);
        assertThat(browser.gets("/page/traffic?number=x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_broken_rule_is_counted_and_told() throws Exception {
        call("chat.dance", "");
        assertThat(browser.state("U0ADA").path("slack").path("breaches").asInt())
                .isEqualTo(1);
        assertThat(traffic("").path(0).path("breach").asString()).contains("unknown_method");
    }

    private String mood() throws Exception {
        return browser.state("U0ADA").path("slack").path("mood").asString();
    }

    private JsonNode traffic(String query) throws Exception {
        return JsonAnswers.JSON.readTree(browser.gets("/page/traffic" + query).body());
    }

    private HttpResponse<String> authTest(String body) throws Exception {
        return call("auth.test", body);
    }

    private HttpResponse<String> call(String method, String body) throws Exception {
        URI address = slack.apiUrl().resolve(method);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + slack.botToken())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
