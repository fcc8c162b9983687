package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventsTest {
    private static final List<Duration> AT_ONCE = List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan());

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    @Test
    void an_event_comes_in_an_envelope() {
        Exchange exchange = world.slack().events().send(event("team_rename"));

        JsonNode envelope = world.bot().last();
        assertThat(exchange.acknowledged()).isTrue();
        assertThat(envelope.path("type").asString()).isEqualTo("event_callback");
        assertThat(envelope.path("team_id").asString()).isEqualTo("T0SANDBOX");
        assertThat(envelope.path("api_app_id").asString()).isEqualTo("A0TOY");
        assertThat(envelope.path("event_id").asString()).startsWith("Ev0");
        assertThat(envelope.at("/event/event_ts").asString()).contains(".");
        assertThat(envelope.at("/authorizations/0/user_id").asString()).isEqualTo("U0TOY");
    }

    @Test
    void a_failed_event_is_sent_three_times_more_under_the_same_id() {
        world.bot().answers(request -> ToyBot.Answer.status(500));

        List<Exchange> attempts = world.slack().events().sendWithRetries(event("team_rename"), AT_ONCE);

        assertThat(attempts).hasSize(4);
        assertThat(world.bot().received())
                .extracting(e -> e.path("event_id").asString())
                .hasSize(4)
                .containsOnly(attempts.get(0).request().path("event_id").asString());
        assertThat(world.bot().lastHeaders().get("X-slack-retry-num")).containsExactly("3");
        assertThat(world.bot().lastHeaders().get("X-slack-retry-reason")).containsExactly("http_error");
    }

    @Test
    void an_acknowledged_event_is_not_sent_again() {
        assertThat(world.slack().events().sendWithRetries(event("team_rename"), AT_ONCE))
                .hasSize(1);
    }

    @Test
    void a_bot_can_ask_for_no_retry() {
        world.bot().answers(request -> new ToyBot.Answer(500, "text/plain", "", Map.of("X-Slack-No-Retry", "1")));

        assertThat(world.slack().events().sendWithRetries(event("team_rename"), AT_ONCE))
                .hasSize(1);
    }

    @Test
    void slacks_own_waits_are_at_once_a_minute_and_five() {
        assertThat(EventDelivery.RETRIES).containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    @Test
    void the_challenge_of_a_url_has_to_be_echoed() {
        assertThat(world.slack().events().verifyUrl().breach()).isPresent();

        world.bot()
                .answers(request -> new ToyBot.Answer(
                        200, "text/plain", request.path("challenge").asString(), Map.of()));
        assertThat(world.slack().events().verifyUrl().breach()).isEmpty();
    }

    @Test
    void the_check_of_the_certificate_comes_as_a_form() {
        assertThat(world.slack().events().checkSsl().acknowledged()).isTrue();
        assertThat(world.bot().last().path("ssl_check").asString()).isEqualTo("1");
    }

    @TestFactory
    Stream<DynamicTest> the_app_is_told_what_happens_where_the_bot_is() {
        return Stream.of(
                told("member_joined_channel", "C0RANDOM", admin -> admin.invitesBot("C0RANDOM")),
                told("member_left_channel", "C0PLATFORM", admin -> admin.leaves("U0BEN", "C0PLATFORM")),
                told("channel_left", "C0PLATFORM", admin -> admin.removesBot("C0PLATFORM")),
                told("channel_archive", "C0PLATFORM", admin -> admin.archives("C0PLATFORM")),
                told("channel_deleted", "C0PLATFORM", admin -> admin.deletes("C0PLATFORM")),
                told("channel_id_changed", "", admin -> admin.changesId("C0PLATFORM", "C0SHARED")),
                told("user_change", "", admin -> admin.renamesMember("U0BEN", "benji", "Benji")),
                told("user_change", "", admin -> admin.movesMember("U0BEN", ZoneId.of("Asia/Tokyo"))),
                told("user_change", "", admin -> admin.deactivates("U0BEN")),
                told("tokens_revoked", "", Administration::revokesToken),
                told("nothing", "", admin -> admin.archives("C0RANDOM")),
                told("nothing", "", admin -> admin.joins("U0ADA", "C0RANDOM")),
                told("nothing", "", admin -> admin.renames("C0PLATFORM", "infra")));
    }

    private static DynamicTest told(
            String type, String channel, Function<Administration, Optional<Exchange>> happening) {
        return DynamicTest.dynamicTest(type + " " + channel, () -> {
            try (var slack = ToyApp.start();
                    var bot = new ToyBot(slack)) {
                Optional<Exchange> exchange = happening.apply(slack.admin());

                assertThat(exchange.map(Exchange::what).orElse("nothing")).isEqualTo(type);
                assertThat(bot.received()).hasSize(type.equals("nothing") ? 0 : 1);
                assertThat(exchange.map(e -> e.request().at("/event/channel").asString(""))
                                .orElse(""))
                        .isEqualTo(channel);
            }
        });
    }

    @Test
    void before_a_bot_is_connected_events_are_lost() {
        try (var slack = ToyApp.start()) {
            assertThat(slack.admin().invitesBot("C0RANDOM")).isEmpty();
            assertThat(slack.snapshot().channels().get("C0RANDOM").has("U0TOY")).isTrue();
        }
    }

    @Test
    void a_channel_with_somebody_of_another_workspace_is_marked_as_shared() {
        world.slack().admin().adds(User.person("U0OUTSIDER", "zoe", "Zoe", "Europe/Paris", "T0PARTNER"));

        world.slack().admin().joins("U0OUTSIDER", "C0PLATFORM");

        assertThat(world.bot().last().path("is_ext_shared_channel").asBoolean()).isTrue();
        assertThat(world.bot()
                        .calls("conversations.info", "channel", "C0PLATFORM")
                        .at("/channel/is_ext_shared")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_private_channel_has_events_of_its_own() {
        world.slack().admin().invitesBot("C0INCIDENTS");
        assertThat(world.bot().last().at("/event/channel_type").asString()).isEqualTo("G");

        assertThat(world.slack().admin().archives("C0INCIDENTS").orElseThrow().what())
                .isEqualTo("group_archive");
        assertThat(world.slack().admin().removesBot("C0INCIDENTS").orElseThrow().what())
                .isEqualTo("group_left");
    }

    @Test
    void a_channel_keeps_its_messages_under_a_new_id() {
        Message card = world.card("C0PLATFORM");

        world.slack().admin().changesId("C0PLATFORM", "C0SHARED");

        Snapshot now = world.slack().snapshot();
        assertThat(now.messagesIn("C0SHARED")).extracting(Message::ts).containsExactly(card.ts());
        assertThat(now.channels()).doesNotContainKey("C0PLATFORM");
        assertThat(world.bot().last().at("/event/new_channel_id").asString()).isEqualTo("C0SHARED");
    }

    @Test
    void a_member_who_left_is_in_no_channel() {
        world.slack().admin().deactivates("U0BEN");

        assertThat(world.bot().last().at("/event/user/deleted").asBoolean()).isTrue();
        assertThat(world.slack().snapshot().channels().values()).noneMatch(channel -> channel.has("U0BEN"));
    }
}
