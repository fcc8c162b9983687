package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode manifest(String base) {
        return JSON.readTree(Manifest.forHttp(URI.create(base)));
    }

    private static List<String> texts(JsonNode manifest, String pointer) {
        return manifest.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> faults(String manifest) throws IOException {
        try (var rules = ManifestTest.class.getResourceAsStream("app-manifest.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(rules.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(manifest, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void slack_takes_it() throws IOException {
        assertThat(faults(Manifest.forHttp(URI.create("https://bot.example.com"))))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_slack_does_not_know() throws IOException {
        String misspelt =
                Manifest.forHttp(URI.create("https://bot.example.com")).replace("bot_events", "bot_event");

        assertThat(faults(misspelt)).isNotEmpty();
    }

    @Test
    void it_asks_for_exactly_the_scopes_and_events_that_the_bot_uses() {
        JsonNode manifest = manifest("https://bot.example.com");

        assertThat(texts(manifest, "/oauth_config/scopes/bot"))
                .containsExactlyInAnyOrder(
                        "commands", "chat:write", "users:read", "channels:read", "groups:read", "app_mentions:read");
        assertThat(texts(manifest, "/oauth_config/scopes/bot_optional"))
                .containsExactlyInAnyOrder("channels:history", "groups:history", "files:write");
        assertThat(texts(manifest, "/settings/event_subscriptions/bot_events"))
                .containsExactlyInAnyOrder(
                        "app_home_opened",
                        "app_mention",
                        "app_uninstalled",
                        "tokens_revoked",
                        "member_joined_channel",
                        "member_left_channel",
                        "channel_left",
                        "group_left",
                        "channel_archive",
                        "group_archive",
                        "channel_deleted",
                        "group_deleted",
                        "channel_id_changed",
                        "user_change");
    }

    @Test
    void the_sandboxs_workspace_has_installed_exactly_this_app() {
        JsonNode manifest = manifest("https://bot.example.com");
        WorkspacePlan plan = K8scardWorkspace.plan();

        assertThat(plan.setup().scopes())
                .containsAll(texts(manifest, "/oauth_config/scopes/bot"))
                .contains("files:write")
                .hasSize(Manifest.SCOPES.size() + 1);
        assertThat(plan.setup().events())
                .containsExactlyInAnyOrderElementsOf(texts(manifest, "/settings/event_subscriptions/bot_events"));
        assertThat(plan.setup().readOnlyMessages())
                .isEqualTo(manifest.at("/features/app_home/messages_tab_read_only_enabled")
                        .asBoolean());
        assertThat(plan.setup().commands())
                .containsExactly(
                        manifest.at("/features/slash_commands/0/command").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bot.example.com",
                "https://bot.example.com/",
                "https://bot.example.com//",
                "https://bot.example.com/slack/events/"
            })
    void everything_goes_to_one_address(String base) {
        JsonNode manifest = manifest(base);

        assertThat(List.of(
                        manifest.at("/features/slash_commands/0/url").asString(),
                        manifest.at("/settings/event_subscriptions/request_url").asString(),
                        manifest.at("/settings/interactivity/request_url").asString(),
                        manifest.at("/settings/interactivity/message_menu_options_url")
                                .asString()))
                .containsOnly("https://bot.example.com/slack/events");
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/features/app_home/messages_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/features/slash_commands/0/command").asString()).isEqualTo("/k8scard");
        assertThat(manifest.at("/features/slash_commands/0/should_escape").asBoolean())
                .isTrue();
    }

    @Test
    void a_path_before_the_bot_is_kept() {
        assertThat(manifest("https://example.com/bots/k8scard")
                        .at("/settings/interactivity/request_url")
                        .asString())
                .isEqualTo("https://example.com/bots/k8scard/slack/events");
    }

    @Test
    void with_socket_mode_there_is_no_address_and_all_else_is_the_same() throws IOException {
        String socket = Manifest.forSocketMode();
        String without = Manifest.forHttp(URI.create("https://bot.example.com"))
                .replaceAll("\"(request_|message_menu_options_)?url\" : \"[^\"]*\",?\\s*", "")
                .replace("\"socket_mode_enabled\" : false", "\"socket_mode_enabled\" : true");

        assertThat(faults(socket)).isEmpty();
        assertThat(socket).doesNotContain("http", "url");
        assertThat(JSON.readTree(socket)).isEqualTo(JSON.readTree(without.replaceAll(",\\s*}", "}")));
    }
}
