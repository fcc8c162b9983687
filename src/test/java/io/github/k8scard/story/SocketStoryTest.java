package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bot's stories through a socket that it has opened: nothing reaches it from outside. */
class SocketStoryTest {
    private final Running team = Running.with(Engine.H2, K8scardWorkspace.plan().withSocketMode());

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void a_daily_card_is_answered_revealed_and_closed() {
        team.schedule("09:30 daily");
        Message card = team.cardOf("2026-11-23");

        assertThat(team.clickRight(ADA, card).text()).startsWith("Right.");
        assertThat(team.clickWrong(BEN, card).text()).startsWith("Not quite.");
        team.slack().member(EMI).clicks(card, "round:reveal");
        assertThat(team.slack().awaitModal(EMI, view -> true, SOON).blocks().toString())
                .contains("counts as not known");
        assertThat(team.rows("answer")).isEqualTo(3);

        team.at("2026-11-24T09:30");
        assertThat(team.awaitText(card, ", closed: ").blocks().toString()).contains("Ada");
    }

    @Test
    void a_quiz_and_a_practice_card_come_on_demand() {
        assertThat(team.command(ADA, "quiz").text()).contains("extra card");
        assertThat(team.clickRight(BEN, team.lastCard()).text()).startsWith("Right.");

        Ephemeral practice = team.command(EMI, "practice");
        team.slack().member(EMI).clicks(practice, "practice:reveal");
        await().atMost(SOON)
                .until(() -> !team.slack()
                        .awaitEphemeral(shown -> shown.ts().equals(practice.ts()), SOON)
                        .text()
                        .equals(practice.text()));
    }

    @Test
    @Tag("trap-10")
    void an_event_that_comes_twice_has_one_effect() {
        Exchange invited = team.slack().admin().invitesBot(RANDOM).orElseThrow();
        Exchange again = team.slack().events().redeliver(invited, 1, "timeout");
        assertThat(again.acknowledged()).isTrue();
        team.later(Duration.ofMinutes(1));

        team.slack().awaitMessage(message -> message.channel().equals(RANDOM), SOON);
        assertThat(team.rows("delivery")).isEqualTo(1);
        assertThat(team.snapshot().messagesIn(RANDOM)).hasSize(1);
    }

    @Test
    @Tag("trap-19")
    void without_a_socket_the_bot_is_not_ready_and_with_the_next_one_it_goes_on() {
        team.schedule("09:30 daily");
        Message card = team.cardOf("2026-11-23");
        team.slack().sockets().refuseNext(Integer.MAX_VALUE);
        team.slack().sockets().cut();

        await().atMost(SOON).until(() -> !team.bot().isReady());
        team.slack().sockets().refuseNext(3);
        await().atMost(SOON.multipliedBy(3)).until(() -> team.bot().isReady());
        assertThat(team.slack().sockets().toBeRefused()).isZero();
        assertThat(team.clickRight(ADA, card).text()).startsWith("Right.");
    }

    @Test
    void over_http_there_is_only_health() throws Exception {
        assertThat(get("/healthz")).isEqualTo(200);
        assertThat(get("/readyz")).isEqualTo(200);
        assertThat(get("/slack/events")).isEqualTo(404);
    }

    private int get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(team.bot().eventsUrl().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
