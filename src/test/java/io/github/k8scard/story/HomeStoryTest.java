package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Home tab, which each member has for themselves. */
class HomeStoryTest {

    private static View home(Running team, String member, String text) {
        return team.slack().awaitHome(member, view -> view.blocks().toString().contains(text), SOON);
    }

    private static View opened(Running team, String member, String text) {
        team.slack().member(member).opensHome();
        return home(team, member, text);
    }

    @ParameterizedTest
    @EnumSource
    void a_newcomer_is_told_how_to_start_and_sees_the_first_answer_a_moment_later(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            View empty = opened(team, ADA, "Three ways to start");
            assertThat(empty.blocks().size()).isLessThan(100);
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            View first = home(team, ADA, "answered 1 daily card");
            assertThat(first.blocks().toString())
                    .contains("Next card <!date^", "|Tue 24 Nov 09:30", "1 answer on 1 day", "1 right of 1 (100%)")
                    .doesNotContain("Three ways to start");
            await().atMost(SOON).until(() -> team.calls("views.publish").size() == 2);
        }
    }

    @Test
    void practice_begins_from_it_in_a_modal_and_goes_on_there() {
        try (var team = Running.on(Engine.H2)) {
            View empty = opened(team, ADA, "Three ways to start");
            team.slack().member(ADA).clicks(empty, "practice:next");
            View question = team.slack().awaitModal(ADA, view -> view.offers("practice:choose:0"), SOON);
            team.slack().member(ADA).clicks(question, "practice:choose:0");
            View result = team.slack().awaitModal(ADA, view -> view.offers("practice:next"), SOON);
            team.slack().member(ADA).clicks(result, "practice:next");
            team.slack().awaitModal(ADA, view -> view.offers("practice:choose:0"), SOON);
            team.bot().drawHomes();
            home(team, ADA, "1 answer on 1 day");
        }
    }

    @Test
    void the_switches_are_stored_and_shown() {
        try (var team = Running.on(Engine.H2)) {
            View before = opened(team, ADA, "Take me off");
            team.slack().member(ADA).clicks(before, "home:listed");
            View unlisted = home(team, ADA, "You are not listed");
            team.awaitRows(1, "member", "id = 'U0ADA' and opted_out and not nudge");
            team.slack().member(ADA).clicks(unlisted, "home:nudged");
            View nudged = home(team, ADA, "In the morning I write to you");
            team.awaitRows(1, "member", "id = 'U0ADA' and opted_out and nudge");
            // a stale client's click says what is to be, not that it is to change
            team.slack().member(ADA).clicks(unlisted, "home:nudged");
            team.slack().member(ADA).clicks(nudged, "home:listed");
            home(team, ADA, "You are listed in your channels");
            team.awaitRows(1, "member", "id = 'U0ADA' and not opted_out and nudge");
        }
    }

    @Test
    void nobody_sees_anything_of_others() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(BEN, card);
            assertThat(opened(team, ADA, "Three ways").blocks().toString())
                    .doesNotContain("Ben", "1 right", "in a row");
        }
    }

    @Test
    void a_tab_that_nobody_has_looked_at_for_an_hour_is_not_drawn_and_the_messages_tab_never() {
        try (var team = Running.scheduled(Engine.H2)) {
            opened(team, ADA, "Three ways to start");
            team.slack().member(BEN).opensMessagesTab();
            team.later(Duration.ofMinutes(61));
            Message card = team.lastCard();
            team.clickRight(ADA, card);
            team.clickRight(BEN, card);
            team.slack().member(EMI).opensHome();
            home(team, EMI, "Three ways");
            team.awaitRows(2, "home", "shown_answers = 0");
            team.bot().drawHomes();
            assertThat(team.calls("views.publish")).hasSize(2);
            assertThat(opened(team, ADA, "1 answer on 1 day").type()).isEqualTo("home");
        }
    }

    @Test
    void many_answers_within_a_moment_are_one_drawing() {
        try (var team = Running.on(Engine.H2)) {
            opened(team, ADA, "Three ways to start");
            team.awaitRows(1, "home", "shown_answers = 0");
            int before = team.calls("views.publish").size();
            for (int i = 0; i < 3; i++) {
                Ephemeral shown = team.command(ADA, "");
                team.slack().member(ADA).clicks(shown, "practice:reveal");
                team.awaitReplaced(shown, "Comes back on ");
            }
            team.bot().drawHomes();
            home(team, ADA, "3 answers on 1 day");
            team.awaitRows(1, "home", "shown_answers = 3");
            assertThat(team.calls("views.publish").size() - before).isBetween(1, 3);
            int drawn = team.calls("views.publish").size();
            team.bot().drawHomes();
            assertThat(team.calls("views.publish")).hasSize(drawn);
        }
    }

    @Test
    void what_another_process_has_drawn_meanwhile_is_read_anew_and_replaced() throws Exception {
        try (var team = Running.on(Engine.H2)) {
            opened(team, ADA, "Three ways to start");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update home set mark = 'somebody else', shown_answers = 77");
            }
            team.bot().drawHomes();
            await().atMost(SOON).until(() -> team.rows("home", "mark <> 'somebody else' and shown_answers = 0") == 1);
        }
    }

    @Test
    void a_workspace_without_a_home_tab_is_not_asked_again_and_again() {
        try (var team =
                Running.with(Engine.H2, K8scardWorkspace.plan().withoutPace().withoutHomeTab())) {
            team.slack().member(ADA).opensHome();
            team.awaitRows(1, "home", "shown_answers = 0");
            team.bot().drawHomes();
            assertThat(team.calls("views.publish")).hasSize(1);
        }
    }

    @Test
    void a_busy_slack_gets_it_later() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().always("views.publish", Fault.status(500));
            team.slack().member(ADA).opensHome();
            await().atMost(SOON).until(() -> !team.calls("views.publish").isEmpty());
            team.slack().faults().clear();
            team.bot().drawHomes();
            home(team, ADA, "Three ways to start");
        }
    }
}
