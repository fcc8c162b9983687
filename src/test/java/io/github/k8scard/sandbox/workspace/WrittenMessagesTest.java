package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class WrittenMessagesTest {
    private static final WorkspacePlan PLAN = ToyApp.plan().withEvents("app_mention");

    @RegisterExtension
    final Connected world = new Connected(PLAN.withScopes("app_mentions:read"));

    private ActingMember ada() {
        return world.slack().member("U0ADA");
    }

    private List<String> told() {
        return world.bot().received().stream()
                .map(request -> request.at("/event/type").asString())
                .toList();
    }

    @Test
    void the_app_is_told_who_mentions_it_where_it_is() {
        Exchange exchange = ada().writes("C0PLATFORM", "Hi @toy, <b> & @ben.").orElseThrow();

        JsonNode event = world.bot().last().path("event");
        Message written = world.slack().snapshot().lastMessage("C0PLATFORM").orElseThrow();
        assertThat(exchange.acknowledged()).isTrue();
        assertThat(event.path("type").asString()).isEqualTo("app_mention");
        assertThat(event.path("user").asString()).isEqualTo("U0ADA");
        assertThat(event.path("channel").asString()).isEqualTo("C0PLATFORM");
        assertThat(event.path("text").asString())
                .isEqualTo(written.text())
                .isEqualTo("Hi <@U0TOY>, &lt;b&gt; &amp; <@U0BEN>.");
        assertThat(event.path("ts").asString())
                .isEqualTo(written.ts())
                .isEqualTo(event.path("event_ts").asString());
        assertThat(event.has("thread_ts")).isFalse();
    }

    @Test
    void a_reply_names_its_thread() {
        Message begun = world.card("C0PLATFORM");

        ada().replies(begun, "@toy again");

        assertThat(world.bot().last().at("/event/thread_ts").asString()).isEqualTo(begun.ts());
    }

    @Test
    void it_is_not_told_what_does_not_mention_it() {
        assertThat(ada().writes("C0PLATFORM", "Hi @ben and toy@example.com")).isEmpty();

        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM")).hasSize(1);
        assertThat(world.bot().received()).isEmpty();
    }

    @Test
    void where_it_is_not_slackbot_says_so_and_it_is_told_once_it_was_invited() {
        assertThat(ada().writes("C0RANDOM", "Hi @toy")).isEmpty();
        assertThat(world.slack()
                        .snapshot()
                        .lastEphemeral("C0RANDOM", "U0ADA")
                        .orElseThrow()
                        .text())
                .contains("/invite @toy");
        assertThat(world.bot().received()).isEmpty();

        world.slack().admin().joins("U0TOY", "C0RANDOM");

        assertThat(told()).containsExactly("member_joined_channel", "app_mention");
        world.slack().admin().removesBot("C0RANDOM");
        world.slack().admin().invitesBot("C0RANDOM");
        assertThat(told()).endsWith("channel_left", "member_joined_channel");
    }

    @Test
    void without_the_scope_it_is_not_told() throws Exception {
        try (var slack = SlackWorkspace.start(PLAN);
                var bot = new ToyBot(slack)) {
            assertThat(slack.member("U0ADA").writes("C0PLATFORM", "Hi @toy")).isEmpty();
            assertThat(bot.received()).isEmpty();
        }
    }
}
