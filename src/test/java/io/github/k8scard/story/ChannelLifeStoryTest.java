package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a channel, and what the bot makes of it. */
class ChannelLifeStoryTest {

    private static Message awaitDirect(Running team, String text) {
        return team.slack()
                .awaitMessage(message -> isDirect(message) && message.text().contains(text), SOON);
    }

    private static List<Message> direct(Running team) {
        return team.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(ChannelLifeStoryTest::isDirect)
                .toList();
    }

    private static boolean isDirect(Message message) {
        return message.channel().startsWith("D");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_set_a_channel_up_is_told_once_that_slack_refuses_posts_there(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next("chat.postMessage", Fault.refused("restricted_action"));
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "channel", "state = 'SUSPENDED'");
            team.later(Duration.ofMinutes(1));
            Message told = awaitDirect(team, "stopped");
            assertThat(told.text()).contains("<#" + PLATFORM + ">", "/invite @k8scard");
            assertThat(direct(team)).hasSize(1);
        }
    }

    private interface Happening {
        Optional<Exchange> in(Running team);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                ending("removed", "I was removed", team -> team.slack().admin().removesBot(PLATFORM)),
                ending("archived", "was archived", team -> team.slack().admin().archives(PLATFORM)),
                ending("deleted", "was deleted", team -> team.slack().admin().deletes(PLATFORM)),
                ending(
                        "removed, told as a member",
                        "I was removed",
                        team -> Optional.of(team.slack()
                                .events()
                                .send(json(
                                        "member_left_channel",
                                        "user",
                                        team.slack().plan().app().botUserId())))),
                ending(
                        "private, removed",
                        "I was removed",
                        team -> Optional.of(team.slack().events().send(json("group_left", "actor_id", BEN)))),
                ending(
                        "private, archived",
                        "was archived",
                        team -> Optional.of(team.slack().events().send(json("group_archive", "user", BEN)))),
                ending(
                        "private, deleted",
                        "was deleted",
                        team -> Optional.of(team.slack().events().send(json("group_deleted", "actor_id", BEN)))));
    }

    private static Arguments ending(String name, String why, Happening happening) {
        return Arguments.of(Named.of(name, happening), why);
    }

    private static ObjectNode json(String type, String field, String value) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", type)
                .put("channel", PLATFORM)
                .put(field, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    @Tag("trap-13")
    void a_channel_that_the_bot_lost_is_suspended_and_its_owner_is_told_once(Happening happening, String why)
            throws Exception {
        try (var team = Running.scheduled(Engine.H2)) {
            team.cardOf("2026-11-23");
            Exchange event = happening.in(team).orElseThrow();
            assertThat(event.status()).isEqualTo(200);
            Redelivery.atOnce(team, event);
            assertThat(team.rows("channel", "state = 'SUSPENDED' and next_post_at is null"))
                    .isEqualTo(1);
            Message told = awaitDirect(team, why);
            team.at("2026-11-24T09:30");
            team.at("2026-11-25T09:30");
            assertThat(direct(team)).containsExactly(told);
            assertThat(team.rows("round")).isEqualTo(1);
            assertThat(team.rows("round", "closed_at is not null")).isEqualTo(1);
            assertThat(team.rows("handled_event")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void invited_back_the_bot_goes_on_with_the_next_card_and_an_old_event_changes_nothing(Engine engine)
            throws Exception {
        try (var team = Running.scheduled(engine)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            Exchange removed = team.slack().admin().removesBot(PLATFORM).orElseThrow();
            awaitDirect(team, "I was removed");
            team.at("2026-11-23T10:00");
            Exchange back = team.slack().admin().invitesBot(PLATFORM).orElseThrow();
            Redelivery.atOnce(team, back);
            Redelivery.atOnce(team, removed);
            Redelivery.asIfNeverReceived(team, removed);
            Redelivery.atOnce(team, removed);
            team.slack().awaitMessage(message -> message.text().contains("Next card Tue 24 Nov 09:30"), SOON);
            team.at("2026-11-23T18:00");
            assertThat(team.cards()).isEmpty();
            assertThat(team.cardOf("2026-11-24").text()).startsWith("Card for Tue 24 Nov: ");
            assertThat(team.snapshot().messagesIn(PLATFORM))
                    .filteredOn(message -> message.text().startsWith("Good to be back"))
                    .hasSize(1);
        }
    }

    @Test
    void inviting_the_bot_leaves_paused_too_and_says_nothing_where_the_card_runs() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.slack().admin().invitesBot(PLATFORM);
            team.changes(ADA, "pause");
            team.slack().admin().invitesBot(PLATFORM);
            assertThat(team.command(BEN, "status").text()).startsWith("Next card Mon 23 Nov 09:30");
            team.slack().awaitMessage(message -> message.text().startsWith("Good to be back"), SOON);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-25")
    void a_channel_keeps_everything_under_its_new_id(Engine engine) throws Exception {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            Exchange event =
                    team.slack().admin().changesId(PLATFORM, "C0SHARED").orElseThrow();
            Redelivery.atOnce(team, event);
            team.at("2026-11-24T09:30");
            Message next = team.slack()
                    .awaitMessage(
                            message -> message.channel().equals("C0SHARED")
                                    && message.text().startsWith("Card for Tue 24 Nov"),
                            SOON);
            team.slack()
                    .awaitMessage(
                            message -> message.ts().equals(card.ts())
                                    && message.text().contains(", closed"),
                            SOON);
            assertThat(team.clickRight(ADA, next).text()).contains("answered 2 daily cards in a row");
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_five_cards_without_an_answer_the_channel_is_quiet_until_it_is_resumed(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message first = team.cardOf("2026-11-23");
            team.command(ADA, "quiz");
            for (int day = 24; day <= 27; day++) {
                team.cardOf("2026-11-" + day);
            }
            team.at("2026-11-28T09:30");
            Message said = team.slack()
                    .awaitMessage(message -> message.text().startsWith("Nobody answered the last 5 cards"), SOON);
            team.at("2026-11-29T09:30");
            assertThat(team.rows("round", "daily_date is not null")).isEqualTo(5);
            assertThat(team.command(BEN, "status").text()).contains("nobody answered", "/k8scard resume");
            assertThat(team.command(BEN, "quiz").text()).contains("You asked for an extra card");
            assertThat(team.changes(BEN, "resume").text()).contains("Next card Mon 30 Nov");
            team.cardOf("2026-11-30");
            team.cardOf("2026-12-01");
            assertThat(team.rows("channel", "state = 'ACTIVE' and unanswered = 1"))
                    .isEqualTo(1);
            assertThat(team.snapshot().messagesIn(PLATFORM))
                    .filteredOn(message -> message.text().equals(said.text()))
                    .hasSize(1);
            assertThat(team.now(first).text()).contains(", closed");
        }
    }

    @Test
    void one_answer_in_five_keeps_the_cards_coming_and_an_unposted_card_does_not_count() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next("chat.postMessage", Fault.refused("invalid_blocks"));
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'FAILED'");
            for (int day = 24; day <= 27; day++) {
                team.cardOf("2026-11-" + day);
            }
            team.clickWrong(BEN, team.cardOf("2026-11-28"));
            team.cardOf("2026-11-29");
            assertThat(team.rows("channel", "state = 'ACTIVE' and unanswered = 0"))
                    .isEqualTo(1);
        }
    }
}
