package io.github.k8scard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.ReservedPort;
import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.cli.SettingsReader;
import io.github.k8scard.sandbox.time.Teammate;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox as a newcomer starts it, without a browser. */
class SandboxTest {
    private static final String CHANNEL = "C0PLATFORM";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void it_opens_with_the_card_of_the_day() {
        try (var sandbox = RunningSandbox.standard()) {
            assertThat(cards(sandbox))
                    .singleElement()
                    .satisfies(card -> assertThat(card.text()).startsWith("Card for Mon 23 Nov"));
            assertThat(sandbox.slack().breaches()).isEmpty();
        }
    }

    @Test
    void a_week_brings_seven_more_cards_each_answered_and_closed_before_the_next() throws Exception {
        try (var sandbox = RunningSandbox.standard()) {
            move(sandbox, "week");

            List<Message> cards = cards(sandbox);
            assertThat(cards).hasSize(8);
            assertThat(cards)
                    .extracting(card -> card.text().substring(0, 19))
                    .containsExactly(
                            "Card for Mon 23 Nov",
                            "Card for Tue 24 Nov",
                            "Card for Wed 25 Nov",
                            "Card for Thu 26 Nov",
                            "Card for Fri 27 Nov",
                            "Card for Sat 28 Nov",
                            "Card for Sun 29 Nov",
                            "Card for Mon 30 Nov");
            assertThat(cards.subList(0, 7)).allSatisfy(card -> {
                assertThat(card.offers("round:reveal")).as("closed").isFalse();
                assertThat(card.blocks().toString()).containsPattern("\\d right of [1-5]");
            });
            assertThat(cards.get(7).offers("round:reveal")).as("open").isTrue();
            assertThat(sandbox.slack().breaches()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"SENIORS, ●○○", "JUNIORS, ●●●"})
    void from_the_second_week_on_new_cards_suit_the_team(Teammate.Crew crew, String unsuited) throws Exception {
        try (var sandbox = RunningSandbox.of(crew)) {
            move(sandbox, "week");
            var news = new ArrayList<String>();
            for (int day = 0; day < 10; day++) {
                String card = cards(sandbox).get(7 + day).blocks().toString();
                if (card.contains("new here")) {
                    news.add(card);
                }
                move(sandbox, "day");
            }
            assertThat(news).hasSizeGreaterThan(5).noneMatch(card -> card.contains(unsuited));
        }
    }

    @Test
    void teammates_grade_flashcards_too(@TempDir Path directory) throws Exception {
        Path deck = Files.writeString(directory.resolve("flashcards.json"), """
                {"title": "Flashcards", "language": "en", "checkedAgainst": "v1.34", "cards": [
                  {"id": "pod", "topic": "Pods", "question": "What is a Pod?", "answer": "One or more containers.",
                   "tags": [], "difficulty": 1, "source": "https://kubernetes.io/docs/concepts/workloads/pods/"},
                  {"id": "node", "topic": "Nodes", "question": "What is a node?", "answer": "A machine.",
                   "tags": [], "difficulty": 1, "source": "https://kubernetes.io/docs/concepts/architecture/nodes/"}]}
                """);
        try (var sandbox = new RunningSandbox(K8scardWorkspace.plan(), Optional.of(deck))) {
            move(sandbox, "day");

            assertThat(cards(sandbox).get(0).blocks().toString()).containsPattern("[2-5] of you graded it");
            assertThat(sandbox.slack().snapshot().modals().values()).allMatch(List::isEmpty);
            assertThat(sandbox.slack().breaches()).isEmpty();
        }
    }

    @Test
    void journeys_asked_for_at_once_follow_each_other() throws Exception {
        try (var sandbox = RunningSandbox.standard()) {
            var client = HttpClient.newHttpClient();
            var one = client.sendAsync(request(sandbox, "day"), HttpResponse.BodyHandlers.ofString());
            var other = client.sendAsync(request(sandbox, "card"), HttpResponse.BodyHandlers.ofString());
            assertThat(one.join().body()).isEqualTo("{\"problem\":null}");
            assertThat(other.join().body()).isEqualTo("{\"problem\":null}");
            assertThat(cards(sandbox)).hasSize(3);
            assertThat(sandbox.slack().breaches()).isEmpty();
        }
    }

    @Test
    void without_the_bot_it_says_how_to_point_another_app_at_it() {
        try (var served = new ServedWorkspace(
                0,
                K8scardWorkspace.plan().withCommands(Set.of("/todo")),
                URI.create("http://localhost:3001/slack/events"))) {
            assertThat(served.instructions())
                    .contains(served.address().toString())
                    .contains(served.slack().apiUrl().toString())
                    .contains(served.slack().botToken())
                    .contains(served.slack().signingSecret())
                    .contains("http://localhost:3001/slack/events", "/todo", "--bot");
        }
    }

    @Test
    void with_sockets_it_gives_out_an_app_level_token_instead_of_a_secret() {
        var plan = K8scardWorkspace.plan().withSocketMode();
        try (var served = new ServedWorkspace(0, plan, URI.create("http://localhost:3001/slack/events"))) {
            assertThat(served.instructions())
                    .contains(served.slack().botToken(), served.slack().appToken(), "the socket that it opens")
                    .doesNotContain(served.slack().signingSecret(), "localhost:3001/", "--bot");
        }
    }

    @Test
    void the_bot_serves_a_workspace_that_it_did_not_start() throws Exception {
        try (var port = new ReservedPort()) {
            var events = URI.create("http://127.0.0.1:" + port.number() + "/slack/events");
            try (var served = new ServedWorkspace(0, K8scardWorkspace.plan(), events);
                    var bot = new Bot(
                            settings(served.slack(), port.number()),
                            Optional.of("127.0.0.1"),
                            Clock.systemUTC(),
                            refused -> {
                                throw refused;
                            })) {
                served.slack().member("U0ADA").types(CHANNEL, "/k8scard quiz");
                served.slack().awaitMessage(message -> message.offers("round:reveal"), SOON);
                assertThat(bot.eventsUrl()).isEqualTo(events);
                assertThat(served.slack().breaches()).isEmpty();
            }
        }
    }

    @Test
    void another_apps_text_that_was_not_escaped_is_taken_and_shown_as_a_breach() throws Exception {
        try (var served =
                new ServedWorkspace(0, K8scardWorkspace.plan(), URI.create("http://localhost:3001/slack/events"))) {
            var posted = HttpRequest.newBuilder(served.slack().apiUrl().resolve("chat.postMessage"))
                    .header("Authorization", "Bearer " + served.slack().botToken())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"channel\":\"" + CHANNEL + "\",\"text\":\"Tom & Jerry <3\"}"))
                    .build();
            HttpClient.newHttpClient().send(posted, HttpResponse.BodyHandlers.discarding());
            assertThat(served.slack().snapshot().messagesIn(CHANNEL))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).isEqualTo("Tom & Jerry <3"));
            var traffic = HttpRequest.newBuilder(served.address().resolve("/page/traffic"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(traffic, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("Slack takes this, but advises against it", "begins no &amp;");
        }
    }

    private static Settings settings(SlackWorkspace slack, int port) {
        return SettingsReader.read(Map.of(
                "SLACK_API_URL", slack.apiUrl().toString(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "JDBC_DATABASE_URL", "jdbc:h2:mem:served-" + port,
                "PORT", String.valueOf(port)));
    }

    private static List<Message> cards(RunningSandbox sandbox) {
        return sandbox.slack().snapshot().messagesIn(CHANNEL).stream()
                .filter(message -> message.text().startsWith("Card for "))
                .toList();
    }

    private static void move(RunningSandbox sandbox, String to) throws Exception {
        var answer = HttpClient.newHttpClient().send(request(sandbox, to), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("{\"problem\":null}");
    }

    private static HttpRequest request(RunningSandbox sandbox, String to) {
        return HttpRequest.newBuilder(sandbox.address().resolve("/page/time"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"as\":\"U0ADA\",\"to\":\"" + to + "\"}"))
                .build();
    }
}
