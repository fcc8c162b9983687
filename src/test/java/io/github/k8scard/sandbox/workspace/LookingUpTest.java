package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class LookingUpTest {
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-07-01T08:00:00Z"));

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan()
            .withScopes("channels:history")
            .withMember(User.person("U0OUTSIDER", "zoe", "Zoe", "Europe/Paris", "T0PARTNER"))
            .withClock(clock)
            .withoutPace());

    @Test
    void a_member_is_described_with_name_and_zone() {
        JsonNode user = world.bot().calls("users.info", "user", "U0DMITRI").path("user");

        assertThat(user.at("/profile/display_name").asString()).isEqualTo("Dmitri");
        assertThat(user.path("tz").asString()).isEqualTo("Europe/Berlin");
        assertThat(user.path("tz_offset").asInt()).isEqualTo(7200);
        assertThat(user.path("team_id").asString()).isEqualTo("T0SANDBOX");
        assertThat(world.bot()
                        .calls("users.info", "user", "U0NOBODY")
                        .path("error")
                        .asString())
                .isEqualTo("user_not_found");
    }

    @Test
    void of_a_stranger_little_is_told() {
        JsonNode user = world.bot().calls("users.info", "user", "U0OUTSIDER").path("user");

        assertThat(user.path("is_stranger").asBoolean()).isTrue();
        assertThat(user.path("team_id").asString()).isEqualTo("T0PARTNER");
        assertThat(user.has("tz")).isFalse();
    }

    @Test
    void a_long_list_comes_in_pages() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page =
                    world.bot().calls("conversations.members", "channel", "C0PLATFORM", "limit", "3", "cursor", cursor);
            page.path("members").forEach(member -> seen.add(member.asString()));
            cursor = page.at("/response_metadata/next_cursor").asString();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactlyElementsOf(
                        world.slack().snapshot().channels().get("C0PLATFORM").members());
    }

    @Test
    void channels_are_listed_by_kind_if_the_bot_can_see_them() {
        assertThat(world.bot().calls("conversations.list").path("channels").findValuesAsString("id"))
                .containsExactly("C0PLATFORM", "C0RANDOM");
        assertThat(world.bot()
                        .calls("conversations.list", "types", "public_channel,private_channel")
                        .path("channels")
                        .findValuesAsString("id"))
                .doesNotContain("C0INCIDENTS");
    }

    @Test
    void history_has_the_newest_first_without_replies_and_with_metadata_only_if_asked() {
        String metadata = "{\"event_type\":\"card\",\"event_payload\":{\"round\":\"7\"}}";
        JsonNode first =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "one", "metadata", metadata);
        String ts = first.path("ts").asString();
        world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "reply", "thread_ts", ts);
        world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "two");

        JsonNode plain = world.bot().calls("conversations.history", "channel", "C0PLATFORM");
        JsonNode whole = world.bot()
                .calls(
                        "conversations.history",
                        "channel",
                        "C0PLATFORM",
                        "include_all_metadata",
                        "true",
                        "latest",
                        ts,
                        "inclusive",
                        "1");
        JsonNode replies = world.bot().calls("conversations.replies", "channel", "C0PLATFORM", "ts", ts);

        assertThat(plain.path("messages").findValuesAsString("text")).containsExactly("two", "one");
        assertThat(plain.at("/messages/1/metadata").has("event_payload")).isFalse();
        assertThat(whole.path("messages").size()).isEqualTo(1);
        assertThat(whole.at("/messages/0/metadata/event_payload/round").asString())
                .isEqualTo("7");
        assertThat(replies.path("messages").findValuesAsString("text")).containsExactly("one", "reply");
    }

    @Test
    void messages_carry_domain_time() {
        JsonNode answer = world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x");

        assertThat(answer.path("ts").asString())
                .startsWith(Long.toString(clock.instant().getEpochSecond()));
    }
}
