package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.Engine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class LifecycleStoryTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(Bot bot, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(bot.eventsUrl().resolve(path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Bot start(SlackWorkspace slack, Settings settings) {
        var bot = new Bot(settings, Optional.of("127.0.0.1"), Clock.systemUTC(), refused -> {});
        slack.connectTo(bot.eventsUrl());
        return bot;
    }

    @Test
    void a_token_that_slack_does_not_take_ends_the_start() {
        try (var slack = SlackWorkspace.start(K8scardWorkspace.plan())) {
            var bad = TestSettings.withBotToken(TestSettings.of(slack, Engine.H2.fresh()), "xoxb-wrong");
            assertThatThrownBy(() -> start(slack, bad))
                    .isInstanceOf(JoinWorkspace.TokenRefused.class)
                    .hasMessageContaining("invalid_auth")
                    .hasMessageContaining("SLACK_BOT_TOKEN")
                    .hasMessageNotContaining("xoxb-wrong");
        }
    }

    @Test
    void with_slack_down_the_bot_stays_up_and_gets_ready_when_slack_is_back() throws Exception {
        try (var slack = SlackWorkspace.start(K8scardWorkspace.plan())) {
            var down = slack.faults().always("auth.test", Fault.status(503));
            try (Bot bot = start(slack, TestSettings.of(slack, Engine.H2.fresh()))) {
                assertThat(get(bot, "/healthz").statusCode()).isEqualTo(200);
                assertThat(get(bot, "/readyz").statusCode()).isEqualTo(503);
                assertThat(get(bot, "/readyz").body()).contains("auth.test");
                down.off();
                Awaitility.await().atMost(SOON).until(bot::isReady);
                assertThat(get(bot, "/readyz").statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void warming_up_leaves_no_trace(Engine engine) {
        try (var team = Running.on(engine)) {
            for (String table : List.of("channel", "round", "delivery", "answer", "showing", "memory", "card_text")) {
                assertThat(team.rows(table)).as(table).isZero();
            }
            assertThat(team.rows("member", "id <> 'U0K8SCARD'")).isZero();
            assertThat(team.snapshot().messages()).isEmpty();
            assertThat(team.snapshot().ephemerals()).isEmpty();
            assertThat(team.calls(ActiveFaults.RESPONSE_URL)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-25")
    void the_bots_of_two_workspaces_on_one_database_stay_apart(Engine engine) {
        try (var one = Running.on(engine);
                var two =
                        new Running(one.url(), K8scardWorkspace.plan("T0OTHER").withoutPace(), settings -> settings)) {
            one.schedule("09:30 daily");
            two.schedule("09:30 daily");
            one.clock().moveTo(Running.instant("2026-11-23T09:30"));
            two.clock().moveTo(Running.instant("2026-11-23T09:30"));
            for (int i = 0; i < 3; i++) {
                one.bot().runWhatIsDue();
                two.bot().runWhatIsDue();
            }
            one.awaitRows(2, "delivery", "kind = 'CARD' and state = 'SENT'");
            assertThat(one.cards()).hasSize(1);
            assertThat(two.cards()).hasSize(1);
            Message cardOfOne = one.lastCard();
            Message cardOfTwo = two.lastCard();
            one.clickRight(ADA, cardOfOne);
            two.clickWrong(ADA, cardOfTwo);
            two.bot().showCounts();
            two.bot().showCounts();
            one.bot().showCounts();
            one.awaitText(cardOfOne, "1 answered");
            two.awaitText(cardOfTwo, "1 answered");
            assertThat(one.command(ADA, "leaderboard").text()).contains("10 points");
            assertThat(two.command(ADA, "leaderboard").text()).doesNotContain("10 points");
            assertThat(one.rows("delivery", "state <> 'SENT'")).isZero();
        }
    }

    @Test
    void a_hostile_deck_is_shown_as_it_is(@TempDir Path directory) throws IOException {
        String hostile = "`<!channel>` & `<@U0BEN>` `<https://evil.example|k8s>` `:tada:` `~x~`";
        Path deck = directory.resolve("hostile.json");
        Files.writeString(deck, """
                {"title":"Hostile","language":"en","checkedAgainst":"nothing","cards":[{"id":"hostile",
                 "topic":"<!here> & co","question":"%1$s 1","answer":"%1$s 2","explanation":"%1$s 3",
                 "choices":{"correct":"%1$s 4","wrong":["%1$s 5","%1$s 6"]},"tags":["<!here>"],"difficulty":1,
                 "source":"https://kubernetes.io/docs/"}]}""".formatted(hostile));
        try (var team = new Running(
                        Engine.H2.fresh(),
                        K8scardWorkspace.plan().withoutPace(),
                        good -> TestSettings.withDeck(good, deck))
                .schedule("09:30 daily")) {
            team.command(ADA, "topics");
            Message card = team.cardOf("2026-11-23");
            assertThat(team.command(ADA, "quiz").text()).startsWith("Every card that this channel asks is open here");
            assertThat(team.clickRight(ADA, card).text()).startsWith("Right.");
            team.clickWrong(BEN, card);
            team.slack().member("U0EMI").clicks(card, "round:reveal");
            team.slack().awaitModal("U0EMI", view -> true, SOON);
            team.command(ADA, "card hostile");
            team.command(ADA, "search evil");
            team.at("2026-11-24T09:30");
            team.awaitText(card, ", closed");
            // what a screen reader reads instead of a button's letter is no markup
            assertThat(team.snapshot().toString().replaceAll("\"accessibility_label\":\"(?:\\\\.|[^\"])*\"", ""))
                    .doesNotContain("<!channel>", "<@U0BEN>", "<!here>", "<https://evil");
        }
    }

    @Test
    void who_could_not_be_looked_up_when_they_clicked_is_named_in_the_closing_all_the_same() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            try (var away = team.slack().faults().always("users.info", Fault.status(503))) {
                team.clickRight(BEN, card);
                team.slack().traffic().await("users.info", 1, SOON);
            }
            team.later(Duration.ofMinutes(11));
            await().atMost(SOON.multipliedBy(2))
                    .until(() -> team.command(ADA, "leaderboard").text().contains("Ben"));
            team.at("2026-11-24T09:30");
            team.awaitText(card, "Right: Ben");
        }
    }

    @Test
    void no_secret_and_no_response_url_is_ever_logged() {
        var logger = (Logger) LoggerFactory.getLogger("io.github.k8scard");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.TRACE);
        logger.addAppender(lines);
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.slack().faults().next(ActiveFaults.RESPONSE_URL, Fault.status(500));
            team.slack().faults().next(ActiveFaults.RESPONSE_URL, Fault.cut());
            team.slack().faults().next("views.open", Fault.cut());
            team.slack().faults().next("users.info", 2, Fault.cut());
            team.slack().member(BEN).clicks(card, team.wrong(card));
            team.slack().member(BEN).clicks(card, team.wrong(card));
            team.slack().member(BEN).clicks(card, "round:reveal");
            team.slack().traffic().await(ActiveFaults.RESPONSE_URL, 4, SOON);
            team.slack().faults().next("chat.postMessage", Fault.cut());
            team.slack().faults().next("chat.update", Fault.status(503));
            team.bot().showCounts();
            team.at("2026-11-24T09:30");
            team.command(ADA, "schedule 25:00");
            team.slack().faults().always(ActiveFaults.ALL, Fault.status(500));
            team.commandAnsweredAtOnce(ADA, "quiz");
            team.commandAnsweredAtOnce(ADA, "me");
            team.later(Duration.ofMinutes(5));
            String signingSecret = team.slack().signingSecret();
            assertThat(lines.list).hasSizeGreaterThan(5).noneSatisfy(line -> {
                String whole = line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy()));
                assertThat(whole).containsAnyOf("xoxb-", signingSecret, "/respond/", "/response/");
            });
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
    }

    @Test
    void closing_ends_every_thread() {
        try (var first = Running.scheduled(Engine.H2)) {
            first.cardOf("2026-11-23");
        }
        var before = threads();
        try (var second = Running.scheduled(Engine.H2)) {
            Message card = second.cardOf("2026-11-23");
            second.clickRight(ADA, card);
            assertThat(second.snapshot().messagesIn(PLATFORM)).isNotEmpty();
        }
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var added = new ArrayList<>(threads());
            before.forEach(added::remove);
            assertThat(added).as("threads that were not there before").isEmpty();
        });
    }

    /** All threads but those of the test's own clients and processes and of OkHttp, which go when they are idle. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName()
                        .replaceAll("metrics:[0-9a-f]+", "metrics")
                        .replaceAll("\\d+", "#"))
                .filter(name -> !name.matches("(HttpClient-|ForkJoinPool|awaitility|process reaper|Ok).*"))
                .sorted()
                .toList();
    }
}
