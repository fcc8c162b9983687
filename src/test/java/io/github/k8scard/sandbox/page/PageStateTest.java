package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final SlackWorkspace slack = SlackWorkspace.start(ToyApp.plan()
            .withChannel(Conversation.closed("C0SECRET", "secret", "U0BEN"))
            .withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private SandboxPage page;
    private Browser browser;

    @BeforeEach
    void start() {
        page = SandboxPage.start(
                slack, List.of(new Completion("quiz", "[TOPIC]"), new Completion("me", "")), Optional.empty(), 0);
        browser = new Browser(page);
    }

    @AfterEach
    void stop() {
        page.close();
        slack.close();
    }

    @Test
    void a_member_sees_only_their_own_channels() throws Exception {
        assertThat(browser.state("U0ADA").path("places").findValuesAsString("id"))
                .containsExactly("C0PLATFORM", "C0RANDOM", "C0INCIDENTS");
        assertThat(browser.state("U0BEN").path("places").findValuesAsString("id"))
                .contains("C0SECRET");
    }

    @Test
    void whoever_is_unknown_looks_as_the_first_person() throws Exception {
        assertThat(browser.state("U0NOBODY").path("you").asString()).isEqualTo("U0ADA");
        assertThat(browser.state("").path("you").asString()).isEqualTo("U0ADA");
        assertThat(browser.state("U0TOY").path("you").asString()).isEqualTo("U0ADA");
    }

    @Test
    void the_command_and_its_words_and_the_time_come_from_the_server() throws Exception {
        var state = browser.state("U0ADA");
        assertThat(state.path("command").toString())
                .isEqualTo("{\"names\":[\"/toy\"],\"words\":["
                        + "{\"word\":\"quiz\",\"hint\":\"[TOPIC]\"},{\"word\":\"me\",\"hint\":\"\"}]}");
        assertThat(state.path("now").asLong()).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void what_slack_keeps_from_members_is_not_in_it() throws Exception {
        try (var bot = new DemoBot(slack)) {
            var call = DemoMessages.card().put("channel", "C0PLATFORM");
            call.putObject("metadata")
                    .put("event_type", "round")
                    .putObject("event_payload")
                    .put("id", "hidden");
            bot.calls("chat.postMessage", call);
        }
        String state = browser.state("U0ADA").toString();
        assertThat(state).contains("answer_a").doesNotContain("hidden", slack.botToken(), slack.signingSecret());
    }

    @Test
    void each_change_is_announced_to_every_open_page() throws Exception {
        var first = new Listening(browser);
        var second = new Listening(browser);
        slack.admin().says("U0ADA", "C0PLATFORM", "one");
        await().until(() -> first.heard() >= 1 && second.heard() >= 1);
        int before = first.heard();
        slack.admin().says("U0ADA", "C0PLATFORM", "two");
        await().until(() -> first.heard() > before);
    }

    @Test
    void closing_lets_go_of_open_pages() throws Exception {
        var listening = new Listening(browser);
        page.close();
        await().until(listening::ended);
    }

    /** An open page: counts the changes it heard of. Connected once made. */
    private static final class Listening {
        private final List<String> pieces = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> reading;

        Listening(Browser browser) throws Exception {
            var stream = browser.listens().body();
            reading = CompletableFuture.runAsync(() -> {
                try (stream) {
                    var some = new byte[100];
                    for (int n = stream.read(some); n > 0; n = stream.read(some)) {
                        pieces.add(new String(some, 0, n, StandardCharsets.UTF_8));
                    }
                } catch (IOException cut) {
                    pieces.add("cut");
                }
            });
            await().until(() -> !pieces.isEmpty());
        }

        int heard() {
            return String.join("", pieces).split("event: change", -1).length - 1;
        }

        boolean ended() {
            return reading.isDone();
        }
    }
}
