package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.ops.ProductLog;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever level is switched on, and whatever goes wrong, the log holds no secret and nothing that a member typed. */
class LogPrivacyStoryTest {
    private static final String TYPED = "zebra-lemonade";
    private static final Map<String, Object> CARD = Map.of(
            "question",
            "What is " + TYPED + "?",
            "choice-0",
            "A drink of " + TYPED,
            "choice-1",
            "No " + TYPED,
            "why-1",
            "It is " + TYPED,
            "answer",
            "A drink: " + TYPED,
            "topic",
            "pods",
            "source",
            "https://kubernetes.io/docs/" + TYPED);

    @ParameterizedTest
    @CsvSource({"text, false", "json, true"})
    @Tag("trap-20")
    void at_every_level_there_is_no_secret_and_no_text_of_a_member(String format, boolean socketMode) {
        var plan = K8scardWorkspace.plan().withoutPace();
        var hidden = new ArrayList<String>();
        try (var log = ProductLog.open(format, "sandbox-signing-secret", said -> said.contains(TYPED))) {
            try (var team = new Running(
                    Engine.H2.fresh(),
                    socketMode ? plan.withSocketMode() : plan,
                    settings -> TestSettings.withAdmins(settings, ADA))) {
                aDayOf(team);
                tokenRefused(team);
                hidden.addAll(List.of(team.slack().botToken(), team.slack().appToken(), "xoxb-wrong"));
                hidden.add(team.slack().signingSecret());
                team.slack().traffic().exchanges().forEach(exchange -> hidden.addAll(addresses(exchange)));
            }
            assertThat(log.wasSaid()).as("what libraries would have written").isTrue();
            assertThat(log.text())
                    .contains("Warm and ready", "A mention in", "channel")
                    .contains("Slack did not take a private reply", "A private reply may not have arrived")
                    .doesNotContain(TYPED, "/respond/", "hooks.slack.com");
            assertThat(hidden).hasSizeGreaterThan(10);
            String text = log.text();
            assertThat(hidden).noneMatch(text::contains);
        }
    }

    private static void aDayOf(Running team) {
        team.schedule("09:30 daily");
        Message card = team.cardOf("2026-11-23");
        team.clickRight(ADA, card);
        team.slack().member(EMI).clicks(card, "round:reveal");
        team.slack().awaitModal(EMI, view -> true, SOON);
        team.command(ADA, "search " + TYPED);
        team.command(BEN, TYPED);
        assertThat(team.slack().member(ADA).types(PLATFORM, "/k8scard suggest").status())
                .isEqualTo(200);
        var form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("suggest"), SOON);
        team.slack().member(ADA).submits(form, CARD);
        team.slack().member(EMI).writes(PLATFORM, "@k8scard " + TYPED + "?");
        team.slack().awaitEphemeral(shown -> shown.text().contains("You called?"), SOON);
        failing(team, card, Fault.status(404), "Dmitri");
        failing(team, card, Fault.cutAfter(), "Farah");
        team.slack().faults().next("chat.update", Fault.rateLimited(Duration.ofSeconds(1)));
        team.bot().showCounts();
    }

    private static void failing(Running team, Message card, Fault fault, String name) {
        int before = team.calls("response_url").size();
        team.slack().faults().next("response_url", fault);
        team.slack().member("U0" + name.toUpperCase(Locale.ROOT)).clicks(card, team.right(card));
        await().atMost(SOON).until(() -> team.calls("response_url").size() > before);
    }

    private static void tokenRefused(Running team) {
        var bad = TestSettings.withBotToken(TestSettings.of(team.slack(), Engine.H2.fresh()), "xoxb-wrong");
        assertThatThrownBy(() -> new Bot(bad, Optional.of("127.0.0.1"), Clock.systemUTC(), refused -> {}))
                .isInstanceOf(JoinWorkspace.TokenRefused.class);
    }

    /** What answers a member in the bot's name, or opens a modal. */
    private static List<String> addresses(Exchange exchange) {
        JsonNode sent = exchange.request();
        return List.of("response_url", "trigger_id").stream()
                .map(field -> sent.path(field).asString(""))
                .filter(value -> value.length() > 8)
                .toList();
    }
}
