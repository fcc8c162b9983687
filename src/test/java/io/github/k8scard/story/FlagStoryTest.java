package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody says that something is wrong with a card. */
class FlagStoryTest {
    private static final String FLAG_ROUND = "flag:round";

    private static View form(Running team, String member) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals("flag"), SOON);
    }

    private static View typed(Running team, String member, String words) {
        assertThat(team.slack()
                        .member(member)
                        .types(PLATFORM, "/k8scard " + words)
                        .answer())
                .isEmpty();
        return form(team, member);
    }

    /** Submits the form and waits for the thanks that take its place. */
    private static void thanked(Running team, String member, View form, String reason, String words) {
        Exchange sent = team.slack().member(member).submits(form, Map.of("reason", reason, "words", words));
        assertThat(sent.json().path("response_action").asString("")).isEqualTo("update");
        assertThat(sent.answer()).contains("Thank you!");
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_flagged_from_its_result_with_the_text_that_was_seen(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            Ephemeral result = team.clickWrong(ADA, card);
            team.slack().member(ADA).clicks(result, FLAG_ROUND);
            View form = form(team, ADA);
            thanked(team, ADA, form, "WRONG", "It is <!channel> *B*\nsee `docs` 🎉 שלום");
            team.awaitRows(
                    1,
                    "flag",
                    "member_id = 'U0ADA' and reason = 'WRONG' and words like 'It is <!channel> *B*%'"
                            + " and decided_at is null and card_hash = (select card_hash from round)");
            assertThat(team.snapshot().ephemerals()).contains(result);
        }
    }

    @Test
    void a_second_flag_is_told_that_there_is_one_already_however_it_comes() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            Ephemeral result = team.clickRight(ADA, card);
            team.slack().member(ADA).clicks(result, FLAG_ROUND);
            thanked(team, ADA, form(team, ADA), "TYPO", "");
            team.slack().member(ADA).closes(team.snapshot().modal(ADA).orElseThrow());
            Ephemeral told = team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, FLAG_ROUND));
            assertThat(told.text()).contains("flagged this card already", "as soon as");
            assertThat(team.command(ADA, "flag").text()).contains("flagged this card already");
            assertThat(team.rows("flag")).isEqualTo(1);
        }
    }

    @Test
    void a_closed_card_can_be_flagged_by_everybody_in_the_channel() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.cardOf("2026-11-24");
            Message closed = team.slack()
                    .awaitMessage(message -> message.ts().equals(card.ts()) && message.offers(FLAG_ROUND), SOON);
            for (String member : new String[] {ADA, BEN}) {
                team.slack().member(member).clicks(closed, FLAG_ROUND);
                thanked(team, member, form(team, member), "UNCLEAR", "");
            }
            team.awaitRows(2, "flag", "reason = 'UNCLEAR'");
        }
    }

    @Test
    void a_practice_card_is_flagged_from_its_result_and_the_form_lies_on_top_of_a_modal() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            team.slack().member(ADA).clicks(shown, "practice:reveal");
            Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
            team.slack().member(ADA).clicks(result, "flag:showing");
            thanked(team, ADA, form(team, ADA), "OUTDATED", "Since 1.35 it is not.");
            team.awaitRows(1, "flag", "reason = 'OUTDATED' and card_hash = (select card_hash from showing)");

            Message card = team.cardOf("2026-11-23");
            team.slack().member(BEN).clicks(card, "round:reveal");
            View answer = team.slack().awaitModal(BEN, view -> view.offers(FLAG_ROUND), SOON);
            team.slack().member(BEN).clicks(answer, FLAG_ROUND);
            thanked(team, BEN, form(team, BEN), "WRONG", "");
            View thanks = team.slack()
                    .awaitModal(BEN, view -> view.blocks().toString().contains("Thank you"), SOON);
            team.slack().member(BEN).closes(thanks);
            assertThat(team.slack()
                            .awaitModal(BEN, view -> view.offers("result:next"), SOON)
                            .id())
                    .isEqualTo(answer.id());
        }
    }

    @Test
    void a_command_flags_the_card_that_was_answered_last_or_one_by_its_id() {
        try (var team = Running.scheduled(Engine.H2)) {
            assertThat(team.command(ADA, "flag").text()).contains("not answered a card yet", "/k8scard flag ");
            assertThat(team.command(ADA, "flag no-such-card").text()).contains("There is no card “no-such-card”");
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            View latest = typed(team, ADA, "flag");
            assertThat(latest.blocks().toString()).contains("answered last");
            thanked(team, ADA, latest, "TYPO", "");
            team.awaitRows(1, "flag", "card_hash = (select card_hash from round)");
            team.slack().member(ADA).closes(team.snapshot().modal(ADA).orElseThrow());

            Message tomorrow = team.cardOf("2026-11-24");
            String open = team.round(tomorrow).card().id();
            View named = typed(team, EMI, "flag " + open);
            assertThat(named.blocks().toString())
                    .doesNotContain("answered last")
                    .doesNotContain(
                            team.round(tomorrow).card().choices().orElseThrow().correct());
            thanked(team, EMI, named, "UNCLEAR", "");
            team.awaitRows(1, "flag", "card_id = '" + open + "'");

            Ephemeral looked = team.command(BEN, "card " + open);
            team.slack().member(BEN).clicks(looked, "flag:card");
            thanked(team, BEN, form(team, BEN), "UNCLEAR", "");
            team.awaitRows(2, "flag", "card_id = '" + open + "'");
        }
    }

    @Test
    void if_slack_opens_no_form_the_member_is_told_what_to_do() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral result = team.clickRight(ADA, team.cardOf("2026-11-23"));
            team.slack().faults().next("views.open", Fault.refused("expired_trigger_id"));
            assertThat(team.command(ADA, "flag").text()).contains("Slack did not open the form", "again");
            team.slack().faults().next("views.open", Fault.refused("expired_trigger_id"));
            assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, FLAG_ROUND))
                            .text())
                    .contains("Slack did not open the form in time");
        }
    }
}
