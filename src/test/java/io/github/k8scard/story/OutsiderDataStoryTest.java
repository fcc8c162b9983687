package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.Snapshot;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.WholeDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** In a channel that two workspaces share, a member of the other one asks for their data, or to be forgotten. */
@Tag("trap-25")
class OutsiderDataStoryTest {
    private static final String ZOE = "U0ZOE";
    private static final String REFUSED = "I hand out and delete data only for members of the workspace";
    private static final String ELSEWHERE = "I belong to another workspace";

    /** Zoe has answered a card of the channel. */
    private static Running shared() {
        var zoe = User.person(ZOE, "zoe", "Zoe", "Europe/Paris", "T0PARTNER");
        var team = new Running(
                Engine.H2.fresh(), K8scardWorkspace.plan().withoutPace().withMember(zoe), settings -> settings);
        team.schedule("09:30 daily");
        team.clickRight(ZOE, team.cardOf("2026-11-23"));
        team.awaitRows(1, "member", "name = 'Zoe'");
        return team;
    }

    private static List<String> holding(Running team, String id) {
        try (var connection = team.connection()) {
            return WholeDatabase.holding(connection, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Slack holds beside the answers that only one sees. */
    private static List<Object> shown(Snapshot now) {
        return List.of(now.channels().keySet(), now.messages(), now.modals());
    }

    private static Ephemeral button(Running team, String action, String value) {
        Message seen = team.lastCard();
        return new Ephemeral(
                PLATFORM,
                seen.ts(),
                ZOE,
                seen.author(),
                seen.text(),
                new JsonMapper().readTree("""
                        [{"type":"actions","block_id":"data","elements":[{"type":"button","action_id":"%s","value":"%s",
                          "text":{"type":"plain_text","text":"My data"}}]}]""".formatted(action, value)),
                seen.thread());
    }

    @ParameterizedTest
    @CsvSource({
        "command:run:0, export",
        "command:instead:0, export",
        "data:export, 1",
        "command:run:0, forget",
        "command:instead:0, forget",
        "data:forget, 1"
    })
    void by_a_button_they_are_told_whom_to_ask_and_nothing_is_sent_or_deleted(String action, String value) {
        try (var team = shared()) {
            List<String> before = holding(team, ZOE);
            List<Object> shown = shown(team.snapshot());
            Ephemeral told =
                    team.answerTo(ZOE, () -> team.slack().member(ZOE).clicks(button(team, action, value), action));
            assertThat(told.text()).startsWith(REFUSED).contains("Nothing was sent or deleted", "Ask whoever runs me");
            assertThat(shown(team.snapshot())).isEqualTo(shown);
            assertThat(before).contains("answer.member_id");
            assertThat(holding(team, ZOE)).isEqualTo(before);
            assertThat(team.calls("files.getUploadURLExternal")).isEmpty();
        }
    }

    @Test
    void by_the_form_they_are_told_so_too() {
        try (var team = shared()) {
            String payload = submittedBy(team, ADA).request().toString();
            List<String> before = holding(team, ZOE);
            assertThat(payload).contains("\"id\":\"" + ADA + "\"", "\"team_id\":\"T0SANDBOX\"");
            String zoes = payload.replace("\"id\":\"" + ADA + "\"", "\"id\":\"" + ZOE + "\"")
                    .replace("\"team_id\":\"T0SANDBOX\"", "\"team_id\":\"T0PARTNER\"");
            assertThat(SentByHand.interaction(team, zoes)).contains("\"errors\"", REFUSED);
            assertThat(holding(team, ZOE)).isEqualTo(before);
        }
    }

    /** What Slack sends when a member of the workspace submits it. */
    private static Exchange submittedBy(Running team, String member) {
        team.slack().member(member).types(PLATFORM, "/k8scard forget");
        View form = team.slack().awaitModal(member, view -> view.callbackId().equals("forget"), SOON);
        return team.slack().member(member).submits(form, Map.of("sure", "sure"));
    }

    @ParameterizedTest
    @CsvSource({"export", "forget"})
    void typed_in_the_other_workspace_it_is_nothing_to_whoever_has_the_same_id_here(String words) {
        try (var team = shared()) {
            team.clickRight(ADA, team.lastCard());
            List<String> before = holding(team, ADA);
            List<Object> shown = shown(team.snapshot());
            String answer = SentByHand.form(
                    team,
                    "command=%2Fk8scard&text=" + words + "&team_id=T0PARTNER&channel_id=" + PLATFORM
                            + "&channel_name=platform&user_id=" + ADA + "&trigger_id=1.2&response_url="
                            + SentByHand.encoded("http://127.0.0.1:1/response"));
            assertThat(answer).contains(ELSEWHERE, "Ask whoever runs me");
            assertThat(shown(team.snapshot())).isEqualTo(shown);
            assertThat(holding(team, ADA)).isEqualTo(before);
        }
    }
}
