package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack says no, and would again. */
class RefusalStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";

    @ParameterizedTest
    @ValueSource(strings = {"edit_window_closed", "cant_update_message"})
    void a_card_that_can_no_longer_be_changed_gets_one_reply_with_its_result(String code) {
        try (var team = Running.scheduled(Engine.POSTGRESQL)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.bot().showCounts();
            team.awaitText(card, "1 answered");
            team.slack().faults().always(UPDATE, Fault.refused(code));
            int before = team.calls(UPDATE).size();
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "delivery", "kind = 'RESULT' and state = 'SENT'");

            Message reply = replies(team, card).get(0);
            assertThat(reply.text()).contains(", closed", "1 right of 1", "Right: Ada");
            team.click(EMI, card, "round:choose:0");
            team.later(Duration.ofMinutes(10));
            team.bot().showCounts();
            assertThat(replies(team, card)).hasSize(1);
            assertThat(team.calls(UPDATE)).hasSize(before + 1);
            assertThat(team.rows("delivery", "kind = 'CLOSING' and state = 'DROPPED'"))
                    .isEqualTo(1);
            assertThat(team.command(ADA, "status").text()).doesNotContain("trouble");
        }
    }

    @Test
    void no_count_is_shown_any_more_in_a_card_that_cannot_be_changed() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().always(UPDATE, Fault.refused("edit_window_closed"));
            team.clickRight(ADA, card);
            team.bot().showCounts();
            team.awaitRows(1, "round", "not changeable");
            team.clickRight(BEN, card);
            team.later(Duration.ofMinutes(1));
            team.bot().showCounts();
            assertThat(team.calls(UPDATE)).hasSize(1);
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "delivery", "kind = 'RESULT' and state = 'SENT'");
            assertThat(replies(team, card).get(0).text()).contains("2 right of 2");
        }
    }

    @Test
    void a_card_that_somebody_has_deleted_needs_no_closing() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().always(UPDATE, Fault.refused("message_not_found"));
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "delivery", "kind = 'CLOSING' and state = 'DROPPED'");
            team.later(Duration.ofMinutes(10));
            assertThat(team.calls(UPDATE)).hasSize(1);
            assertThat(replies(team, card)).isEmpty();
            assertThat(team.command(ADA, "status").text()).doesNotContain("trouble");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-13")
    void once_the_installation_is_gone_nothing_is_posted_closed_or_counted(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().always("auth.test", Fault.refused("account_inactive"));
            team.slack().faults().next(POST, Fault.refused("account_inactive"));
            team.slack().member(ADA).types(PLATFORM, "/k8scard quiz");
            team.awaitRows(1, "workspace", "state = 'left'");
            team.clickRight(BEN, card);
            int posts = team.calls(POST).size();
            team.bot().showCounts();
            team.at("2026-11-24T09:30");
            team.at("2026-11-25T09:30");
            assertThat(team.calls(POST)).hasSize(posts);
            assertThat(team.calls(UPDATE)).isEmpty();
            assertThat(team.rows("round")).isEqualTo(2);
        }
    }

    @Test
    void what_the_app_owed_when_it_was_uninstalled_is_sent_if_it_is_installed_again_in_time() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            var gone = team.slack().faults().always(ActiveFaults.ALL, Fault.refused("token_revoked"));
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "workspace", "state = 'left'");
            team.awaitRows(0, "delivery", "state = 'SENDING'");
            gone.off();
            team.restart();
            team.later(Duration.ofMinutes(1));
            team.awaitText(card, ", closed");
            assertThat(team.lastCard().text()).startsWith("Card for Tue 24 Nov: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "is_archived"})
    void a_closing_that_the_channel_refuses_is_shown_once_the_bot_is_back_there(String code) {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            var lost = team.slack().faults().always(ActiveFaults.ALL, Fault.refused(code));
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "channel", "state = 'SUSPENDED'");
            team.awaitRows(1, "delivery", "kind = 'CLOSING' and state = 'PENDING' and attempts = 1");
            lost.off();
            team.slack().admin().invitesBot(PLATFORM);
            team.later(Duration.ofSeconds(1));
            team.awaitText(card, ", closed");
        }
    }

    @Test
    void a_count_that_is_refused_for_good_ends_as_much_as_a_post_would() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().always(UPDATE, Fault.refused("is_inactive"));
            team.clickRight(ADA, card);
            team.bot().showCounts();
            team.awaitRows(1, "channel", "state = 'SUSPENDED'");
            team.later(Duration.ofMinutes(1));
            team.bot().showCounts();
            assertThat(team.calls(UPDATE)).hasSize(1);
        }
    }

    @Test
    void a_count_that_slack_does_not_understand_is_tried_seldom() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().faults().always(UPDATE, Fault.refused("brand_new_error"));
            team.clickRight(ADA, card);
            for (int i = 0; i < 5; i++) {
                team.bot().showCounts();
                team.later(Duration.ofSeconds(30));
            }
            assertThat(team.calls(UPDATE)).as("left alone for five minutes").hasSize(1);
            team.later(Duration.ofMinutes(3));
            team.bot().showCounts();
            team.slack().traffic().await(UPDATE, 2, SOON);
        }
    }

    private static List<Message> replies(Running team, Message card) {
        return team.snapshot().messagesIn(PLATFORM).stream()
                .filter(message -> message.thread().filter(card.ts()::equals).isPresent())
                .toList();
    }
}
