package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.GoldenFile;
import io.github.k8scard.K8scardException;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bot tells in numbers, while it is asked for other things. */
class MetricsStoryTest {
    private static final String ACKNOWLEDGED = "k8scard_acknowledgement_seconds_count";
    private static final String CALLS = "k8scard_slack_call_seconds_count";
    private static final String WORD = "[a-z][a-z0-9_]{0,40}";

    /** Every label there may be, and what its values look like. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(
                    "kind",
                    "command|click|submission|options|event|check|unreadable"
                            + "|card|closing|result|board|digest|notice|nudge"),
            Map.entry("outcome", "acknowledged|refused|not_saved|failed|ok|sent|again_later|unknown|dropped"),
            Map.entry("method", "[a-z]+\\.[a-zA-Z.]+|response_url|other"),
            Map.entry("result", WORD),
            Map.entry("reason", WORD),
            Map.entry("state", "pending|sending|unknown|[a-z-]+"),
            Map.entry("verdict", "right|wrong|revealed|self_graded"),
            Map.entry("place", "round|practice"),
            Map.entry("queue", "reply|look_up|mention|late_reply|export|socket_mode"),
            Map.entry("timer", WORD),
            Map.entry("pool", "database"),
            Map.entry("version", "[0-9A-Za-z.-]+"),
            Map.entry("le", "[0-9.+Inf]+"),
            Map.entry("level", "error|warn|info|debug|trace"),
            Map.entry("area", "heap|nonheap"),
            Map.entry("id", "[A-Za-z0-9 '-]+"),
            Map.entry("gc", "[A-Za-z0-9 ]+"),
            Map.entry("action", "[A-Za-z0-9 ]+"),
            Map.entry("cause", "[A-Za-z0-9 ().]+"));

    private static Running measured(WorkspacePlan plan) {
        return new Running(Engine.H2.fresh(), plan.withoutPace(), TestSettings::withMetrics);
    }

    @Test
    void after_a_scenario_the_figures_say_what_happened_and_name_nobody() throws IOException {
        try (var team = measured(K8scardWorkspace.plan())) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.slack().faults().next("views.open", Fault.refused("expired_trigger_id"));
            team.click(EMI, card, "round:reveal");
            team.slack().faults().next("response_url", Fault.status(503));
            team.command(ADA, "kubectl-drop-everything \"\n} 1 k8scard{");
            team.slack().member(ADA).opensHome();
            var events = team.bot().eventsUrl();
            assertThat(Figures.answer(events, "POST").statusCode()).isEqualTo(401);
            await().atMost(SOON).until(() -> Figures.of(team).sum(CALLS, "method=response_url", "result=ok") >= 2);
            await().atMost(SOON).until(() -> Figures.of(team).sum(CALLS, "method=views.publish", "result=ok") >= 1);

            var figures = Figures.of(team);
            assertThat(figures.sum(ACKNOWLEDGED, "kind=click")).isEqualTo(3);
            assertThat(figures.sum(ACKNOWLEDGED, "kind=click", "outcome=acknowledged"))
                    .isEqualTo(3);
            assertThat(figures.sum(ACKNOWLEDGED, "kind=command")).isEqualTo(2);
            assertThat(figures.sum("k8scard_acknowledgement_seconds_bucket", "kind=click", "le=+Inf"))
                    .isEqualTo(3);
            assertThat(figures.sum("k8scard_answers_total")).isEqualTo(3);
            assertThat(figures.sum("k8scard_answers_total", "verdict=right", "place=round"))
                    .isEqualTo(1);
            assertThat(figures.sum("k8scard_answers_total", "verdict=revealed")).isEqualTo(1);
            assertThat(figures.sum(CALLS, "method=views.open", "result=expired_trigger_id"))
                    .isEqualTo(1);
            assertThat(figures.sum("k8scard_delivery_attempts_total", "kind=card", "outcome=sent", "reason=none"))
                    .isEqualTo(1);
            assertThat(figures.sum("k8scard_refused_requests_total", "reason=unsigned"))
                    .isEqualTo(1);
            assertThat(figures.sum("k8scard_database_answers")).isEqualTo(1);
            assertThat(figures.sum("hikaricp_connections_max", "pool=database")).isEqualTo(8);
            assertThat(figures.sum("k8scard_timer_run_seconds_count", "timer=rounds_and_reminders", "outcome=ok"))
                    .isPositive();
            assertThat(figures.text())
                    .contains("jvm_memory_used_bytes{", "jvm_gc_", "jvm_threads_live_threads ", "process_cpu_usage ")
                    .contains("process_uptime_seconds ", "k8scard_build_info{version=", "logback_events_total{");
            nobodyIsNamed(figures);
            var outline = figures.outline("k8scard_", "hikaricp_");
            GoldenFile.compare(Path.of("src/test/resources/metrics.txt"), outline);
            assertThat(table()).isEqualTo(outline);
        }
    }

    private static void nobodyIsNamed(Figures figures) {
        for (var sample : figures.samples()) {
            sample.labels()
                    .forEach((name, value) -> assertThat(value)
                            .as("%s of %s", name, sample.name())
                            .matches(LABELS.getOrDefault(name, "no such label")));
        }
        assertThat(figures.text())
                .doesNotContain("C0PLATFORM", "platform", "U0ADA", "Ada", "T0", "Acme", "xoxb", "drop-everything");
        assertThat(figures.text().lines().filter(line -> line.startsWith("# HELP")))
                .allMatch(line -> line.split(" ").length > 3);
    }

    /** The table in the documentation, as {@link Figures#outline} would tell it. */
    private static String table() throws IOException {
        return Files.readAllLines(Path.of("docs/metrics.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replace("`", "").split(" *\\| *"))
                .map(cells -> (cells[1] + " " + cells[2] + " " + cells[3].replace(",", "")).strip())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void through_a_socket_clicks_are_measured_too() {
        try (var team = measured(K8scardWorkspace.plan().withSocketMode())) {
            team.schedule("09:30 daily");
            team.clickRight(ADA, team.cardOf("2026-11-23"));
            var figures = Figures.of(team);
            assertThat(figures.sum(ACKNOWLEDGED, "kind=click")).isEqualTo(1);
            assertThat(figures.samples())
                    .anyMatch(one -> one.name().equals("k8scard_queue_tasks")
                            && "socket_mode".equals(one.labels().get("queue")));
        }
    }

    @Test
    void scrapes_at_once_hold_nobody_up() throws Exception {
        try (var team = measured(K8scardWorkspace.plan())) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            var scrapers = Executors.newFixedThreadPool(4);
            var scrapes = new ArrayList<Future<Double>>();
            for (int i = 0; i < 100; i++) {
                scrapes.add(scrapers.submit(() -> Figures.of(team).sum("k8scard_build_info")));
            }
            for (String member : List.of(ADA, BEN, EMI, "U0DMITRI", "U0FARAH")) {
                assertThat(team.clickRight(member, card).text()).startsWith("Right.");
            }
            for (Future<Double> scrape : scrapes) {
                assertThat(scrape.get()).isEqualTo(1);
            }
            scrapers.shutdown();
            assertThat(Figures.of(team).sum(ACKNOWLEDGED, "kind=click")).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/x", "/healthz", "/slack/events", "/metrics%2f"})
    void nothing_else_is_there(String path) {
        try (var team = measured(K8scardWorkspace.plan())) {
            var metrics = team.bot().metricsUrl().orElseThrow();
            assertThat(Figures.answer(metrics.resolve(path), "GET").statusCode())
                    .isBetween(400, 404);
            assertThat(Figures.answer(metrics, "POST").statusCode()).isEqualTo(405);
            assertThat(Figures.answer(metrics, "GET").headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(Figures.answer(team.bot().eventsUrl().resolve("/metrics"), "GET")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void without_a_port_there_is_nothing() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.bot().metricsUrl()).isEmpty();
        }
    }

    @Test
    void a_port_that_cannot_be_used_ends_the_start_and_says_which_setting() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> new Running(
                            Engine.H2.fresh(),
                            K8scardWorkspace.plan(),
                            settings -> TestSettings.withMetrics(settings, port)))
                    .isInstanceOf(K8scardException.class)
                    .hasMessageContaining("Port " + port + " cannot be used")
                    .hasMessageContaining("K8SCARD_METRICS_PORT=");
        }
    }
}
