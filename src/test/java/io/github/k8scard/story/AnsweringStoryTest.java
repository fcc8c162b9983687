package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Machine;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.Card;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringStoryTest {

    @ParameterizedTest
    @EnumSource
    void the_first_click_counts_and_any_further_one_shows_it_again(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");

            assertThat(team.clickRight(ADA, card).text())
                    .startsWith("Right.")
                    .contains("+10 points", "a streak begins: 1 daily card answered");
            assertThat(team.clickWrong(BEN, card).text())
                    .startsWith("Not quite. You picked ")
                    .contains("The answer is ")
                    .doesNotContain("points");
            String letter = "ABCD".split("")[Integer.parseInt(team.right(card).replaceAll(".*:", ""))];
            assertThat(team.clickWrong(ADA, card).text())
                    .startsWith("You answered " + letter + " already; the first answer counts.\nRight.")
                    .contains("it earned 10 points")
                    .doesNotContain("+10", "streak", "in a row");
            assertThat(team.clickRight(BEN, card).text())
                    .startsWith("You answered ")
                    .contains(" already; the first answer counts.\nNot quite.");
            team.slack().member(ADA).clicks(card, "round:reveal");
            View again = team.slack().awaitModal(ADA, view -> true, SOON);

            assertThat(again.blocks().toString())
                    .contains("You answered " + letter + " already", "*Right.*", "it earned 10 points");
            assertThat(team.rows("answer")).isEqualTo(2);
            assertThat(team.rows("memory")).isEqualTo(2);
            assertThat(team.rows("answer", "points = 10")).isEqualTo(1);
        }
    }

    @Test
    @Tag("trap-16")
    void reveal_opens_the_answer_and_counts_as_not_known() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().member(EMI).clicks(card, "round:reveal");

            View answer = team.slack().awaitModal(EMI, view -> true, SOON);
            assertThat(answer.blocks().toString())
                    .contains(
                            "counts as not known",
                            "The answer is *",
                            team.round(card).card().source());
            assertThat(team.rows("answer", "verdict = 'REVEALED' and points = 0"))
                    .isEqualTo(1);
            assertThat(answer.blocks().toString()).doesNotContain("streak", "in a row");
            assertThat(team.clickRight(EMI, card).text())
                    .startsWith("You revealed the answer already; the first answer counts.\nRevealed, so it counts");
        }
    }

    @Test
    void reveal_comes_as_a_private_message_where_no_modal_opens() {
        var faults = List.of(
                Fault.refused("expired_trigger_id"),
                Fault.rateLimited(Duration.ofSeconds(2)),
                Fault.status(503),
                Fault.cut());
        var members = List.of(ADA, BEN, EMI, "U0DMITRI");
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            for (int i = 0; i < faults.size(); i++) {
                team.slack().faults().clear();
                team.slack().faults().next("views.open", faults.get(i));
                assertThat(team.click(members.get(i), card, "round:reveal").text())
                        .as(faults.get(i).toString())
                        .startsWith("Revealed, so it counts as not known.");
            }
            assertThat(team.rows("answer", "verdict = 'REVEALED'")).isEqualTo(faults.size());
        }
    }

    @Test
    @Tag("thorough")
    @Tag("trap-16")
    void a_modal_that_slack_opens_too_late_is_replaced_by_a_private_message() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().next("views.open", Fault.slow(Duration.ofMillis(3_200)));
            assertThat(team.click(ADA, card, "round:reveal").text()).startsWith("Revealed");
            assertThat(team.slack().breaches())
                    .singleElement()
                    .satisfies(late -> assertThat(late.rule()).contains("after it was sent"));
            team.slack().traffic().forgive();
        }
    }

    @Test
    @Tag("timed")
    @Tag("trap-16")
    void while_slack_takes_two_and_a_half_seconds_for_everything_each_click_opens_a_modal_of_its_own() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            try (var slow = team.slack().faults().always(ActiveFaults.ALL, Fault.slow(Duration.ofMillis(2_500)))) {
                team.slack().member(ADA).clicks(card, "round:reveal");
                View first = team.slack().awaitModal(ADA, view -> true, SOON);
                team.slack().member(ADA).closes(first);
                team.slack().member(ADA).clicks(card, "round:reveal");
                team.slack().awaitModal(ADA, view -> !view.id().equals(first.id()), SOON);
            }
            // a modal is there before the call that opens it has been answered
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(team.calls("views.open"))
                            .extracting(
                                    call -> call.request().path("trigger_id").asString(""))
                            .hasSize(2)
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    @Tag("trap-14")
    void every_change_of_a_message_brings_its_text_and_its_blocks() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.bot().showCounts();
            Message counted = team.awaitText(card, "1 answered");
            assertThat(counted.text()).isNotBlank();
            assertThat(counted.offers(team.right(card))).isTrue();
            assertThat(counted.offers("round:reveal")).isTrue();

            team.cardOf("2026-11-24");
            Message closed = team.awaitText(card, "Right: Ada");
            assertThat(closed.text()).isNotBlank();
            assertThat(closed.blocks()).isNotEmpty();
            assertThat(team.calls("chat.update")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(call -> {
                assertThat(call.request().path("text").asString("")).isNotBlank();
                assertThat(call.request().path("blocks").toString()).contains("type");
            });
        }
    }

    @Test
    void while_slack_asks_to_wait_no_modal_is_asked_for() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().next("views.open", Fault.rateLimited(Duration.ofSeconds(30)));
            team.click(ADA, card, "round:reveal");
            assertThat(team.click(BEN, card, "round:reveal").text()).startsWith("Revealed");
            assertThat(team.calls("views.open")).hasSize(1);
        }
    }

    @Test
    @Tag("trap-20")
    void the_channel_never_sees_a_choice_or_the_solution_before_the_closing() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            Card asked = team.round(card).card();
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.click(EMI, card, team.wrong(card));
            team.bot().showCounts();
            team.awaitText(card, "3 answered");

            var sent = new ArrayList<Exchange>(team.calls("chat.postMessage"));
            sent.addAll(team.calls("chat.update"));
            assertThat(sent)
                    .allSatisfy(call -> assertThat(call.request().toString())
                            .doesNotContain("\"answer\"", asked.answer(), asked.source(), "✅", "correct")
                            .doesNotContain(
                                    asked.explanation().orElse("no explanation here"), asked.topic(), ADA, BEN, EMI));
        }
    }

    @Tag("timed")
    @ParameterizedTest
    @EnumSource
    @Tag("trap-11")
    void fifty_members_click_at_once(Engine engine) throws Exception {
        var plan = K8scardWorkspace.plan();
        for (int i = 0; i < 50; i++) {
            plan = plan.withMember(User.person("U9" + i, "m" + i, "Member " + i, "Europe/London", "T0SANDBOX"));
        }
        var threads = Executors.newFixedThreadPool(50);
        try (var team = Running.with(engine, plan).schedule("09:30 daily")) {
            IntStream.range(0, 50).forEach(i -> team.slack().admin().joins("U9" + i, PLATFORM));
            Message card = team.cardOf("2026-11-23");
            String right = team.right(card);
            int updatesBefore = team.calls("chat.update").size();
            var machine = new Machine();
            List<Future<Exchange>> clicks = IntStream.range(0, 50)
                    .mapToObj(i ->
                            threads.submit(() -> team.slack().member("U9" + i).clicks(card, right)))
                    .toList();
            List<Duration> took = new ArrayList<>();
            for (Future<Exchange> click : clicks) {
                took.add(click.get().took());
            }
            Duration granted = machine.granted(Duration.ofSeconds(1));
            assertThat(took).allSatisfy(each -> assertThat(each).isLessThan(granted));
            assertThat(team.rows("answer", "points = 10")).isEqualTo(50);
            Awaitility.await().atMost(SOON).until(() -> {
                team.bot().showCounts();
                return team.now(card).blocks().toString().contains("50 answered");
            });
            assertThat(team.calls("chat.update").size() - updatesBefore).isLessThanOrEqualTo(5);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> IntStream.range(0, 50)
                            .allMatch(i -> team.snapshot()
                                    .lastEphemeral(PLATFORM, "U9" + i)
                                    .isPresent()));
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_survives_a_restart_and_so_does_the_count(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.restart();
            team.bot().showCounts();
            team.awaitText(card, "1 answered");
            assertThat(team.clickWrong(ADA, card).text())
                    .startsWith("You answered ")
                    .contains("\nRight.");
        }
    }
}
