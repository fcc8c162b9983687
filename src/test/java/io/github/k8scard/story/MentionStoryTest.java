package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody mentions the bot in a channel. */
class MentionStoryTest {
    private static final String WHISPER = "chat.postEphemeral";
    private static final String CALLED = "You called?";

    private static Ephemeral answer(Running team, String member) {
        return team.slack()
                .awaitEphemeral(
                        shown ->
                                shown.recipient().equals(member) && shown.text().contains(CALLED),
                        SOON);
    }

    /** For whom Slack was called, once it was for a mention of Emi's, which is the last. */
    private static List<String> answered(Running team, String channel) {
        team.later(Duration.ofSeconds(5));
        assertThat(team.slack()
                        .member(EMI)
                        .writes(channel, "and me, @k8scard?")
                        .orElseThrow()
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> calledFor(team).contains(EMI));
        return calledFor(team);
    }

    private static List<String> calledFor(Running team) {
        return team.calls(WHISPER).stream()
                .map(call -> call.request().path("user").asString())
                .toList();
    }

    /** A mention as Slack tells of it, written now. */
    private static ObjectNode mention(Running team, String member) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("type", "app_mention").put("user", member).put("channel", PLATFORM);
        return event.put("text", "<@U0K8SCARD> hi")
                .put("ts", team.clock().instant().getEpochSecond() + ".000100");
    }

    private static ObjectNode joining(Running team) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "member_joined_channel")
                .put("user", team.slack().plan().app().botUserId())
                .put("channel", PLATFORM);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_mentions_it_is_shown_help_once_and_alone(Engine engine) throws Exception {
        try (var team = Running.on(engine)) {
            Exchange told =
                    team.slack().member(ADA).writes(PLATFORM, "@k8scard status").orElseThrow();
            Redelivery.atOnce(team, told);
            Ephemeral help = answer(team, ADA);
            assertThat(help.channel()).isEqualTo(PLATFORM);
            assertThat(help.thread()).isEmpty();
            assertThat(help.text()).contains("Each command starts with /k8scard", "/k8scard status");
            assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(help, "command:run:0"))
                            .text())
                    .startsWith("Practice: ");
            Redelivery.atOnce(team, told);
            assertThat(answered(team, PLATFORM)).containsExactly(ADA, EMI);
            assertThat(team.rows("delivery")).isZero();
        }
    }

    @Test
    void in_a_thread_it_is_shown_there() {
        try (var team = Running.on(Engine.H2)) {
            Message begun = team.slack().admin().says(BEN, PLATFORM, "What does a Pod share?");
            team.slack().member(ADA).replies(begun, "Let us ask @k8scard.");
            assertThat(answer(team, ADA).thread()).hasValue(begun.ts());
        }
    }

    @Test
    void bots_the_bot_itself_and_changed_messages_get_no_answer() {
        try (var team = Running.on(Engine.H2)) {
            String itself = team.slack().plan().app().botUserId();
            ObjectNode changed = mention(team, ADA);
            changed.putObject("edited").put("user", ADA).put("ts", "1795422600.000200");
            ObjectNode ofNobody = mention(team, ADA);
            ofNobody.remove("user");
            for (ObjectNode event :
                    List.of(mention(team, BEN).put("bot_id", "B0OTHER"), mention(team, itself), changed, ofNobody)) {
                assertThat(team.slack().events().send(event).status())
                        .as(event.toString())
                        .isEqualTo(200);
            }
            assertThat(answered(team, PLATFORM)).containsExactly(EMI);
        }
    }

    @Test
    void the_mention_that_led_to_the_invitation_is_answered_by_the_welcome_alone() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.slack().member(ADA).writes(RANDOM, "Who knows @k8scard?"))
                    .isEmpty();
            team.slack().awaitEphemeral(shown -> shown.text().endsWith("Invite them: /invite @k8scard"), SOON);
            team.later(Duration.ofSeconds(5));
            team.slack().admin().invitesBot(RANDOM);
            assertThat(team.slack().traffic().exchanges("app_mention")).hasSize(1);
            assertThat(answered(team, RANDOM)).containsExactly(EMI);
            assertThat(team.snapshot().messagesIn(RANDOM))
                    .filteredOn(message -> message.offers("command:run:0"))
                    .hasSize(1);
        }
    }

    @Test
    void a_mention_of_the_second_after_it_joined_is_answered() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().events().send(joining(team));
            team.later(Duration.ofSeconds(1));
            team.slack().events().send(mention(team, ADA));
            assertThat(answered(team, PLATFORM)).containsExactly(ADA, EMI);
        }
    }

    @Test
    void what_stands_in_the_way_of_an_answer_ends_with_it() {
        try (var team = Running.on(Engine.H2)) {
            for (Fault fault : List.of(Fault.refused("user_not_in_channel"), Fault.status(503), Fault.cut())) {
                team.slack().faults().next(WHISPER, fault);
                assertThat(team.slack().events().send(mention(team, ADA)).status())
                        .isEqualTo(200);
            }
            assertThat(answered(team, PLATFORM)).containsExactly(ADA, ADA, ADA, EMI);
            assertThat(team.snapshot().ephemerals())
                    .extracting(Ephemeral::recipient)
                    .containsExactly(EMI);
        }
    }

    @Test
    void while_slack_asks_to_wait_nobody_is_answered_and_nothing_is_sent() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next(WHISPER, Fault.rateLimited(Duration.ofHours(1)));
            team.slack().events().send(mention(team, ADA));
            team.awaitRows(1, "method_use", "method = '" + WHISPER + "' and not_before is not null");
            team.slack().events().send(mention(team, BEN));
            team.restart();
            assertThat(team.calls(WHISPER)).hasSize(1);
            assertThat(team.command(ADA, "status").text()).isNotEmpty();
        }
    }

    @Test
    void an_app_without_the_scope_for_it_goes_on_without_mentions() {
        var older = K8scardWorkspace.plan().withoutScopes("app_mentions:read").withoutPace();
        try (var team = Running.with(Engine.H2, older).schedule("09:30 daily")) {
            assertThat(team.slack().member(ADA).writes(PLATFORM, "@k8scard hi")).isEmpty();
            team.clickRight(ADA, team.cardOf("2026-11-23"));
        }
    }
}
