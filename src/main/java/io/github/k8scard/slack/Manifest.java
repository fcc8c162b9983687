package io.github.k8scard.slack;

import io.github.k8scard.slack.view.CommandForm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Slack app that the bot needs: its command, scopes and events. Slack creates an app from it. Source of the shape:
 * Slack, "App manifest reference".
 */
public final class Manifest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What the bot has to be granted. */
    public static final List<String> SCOPES =
            List.of("commands", "chat:write", "users:read", "channels:read", "groups:read", "app_mentions:read");

    /** Only to settle deliveries whose outcome is unknown; the bot works without. */
    public static final List<String> OPTIONAL_SCOPES = List.of("channels:history", "groups:history");

    /** The event types that the bot subscribes to. */
    public static final List<String> EVENTS = List.of(
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

    private Manifest() {}

    /**
     * The manifest of an app that Slack reaches over HTTP, as JSON.
     *
     * @param base where the bot is reachable, with or without a slash or the path {@code /slack/events} at the end
     */
    public static String forHttp(URI base) {
        return manifest(Optional.of(base.toString().replaceFirst("(/+slack/+events)?/*$", "") + "/slack/events"));
    }

    /** The manifest of an app whose bot opens a socket to Slack and needs no address, as JSON. */
    public static String forSocketMode() {
        return manifest(Optional.empty());
    }

    private static String manifest(Optional<String> events) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putObject("display_information")
                .put("name", "k8scard")
                .put("description", "Learn Kubernetes as a team, a card a day")
                .put("background_color", "#1d3557");
        ObjectNode features = manifest.putObject("features");
        features.putObject("bot_user").put("display_name", "k8scard").put("always_online", true);
        // Slack leaves the Home tab out unless it is asked for
        features.putObject("app_home")
                .put("home_tab_enabled", true)
                .put("messages_tab_enabled", true)
                .put("messages_tab_read_only_enabled", true);
        ObjectNode command = features.putArray("slash_commands").addObject();
        command.put("command", CommandForm.COMMAND)
                .put("description", "A Kubernetes card for you, and everything else")
                .put("usage_hint", "help | quiz | practice rbac | leaderboard | me | schedule 09:30 | status")
                .put("should_escape", true);
        ObjectNode scopes = manifest.putObject("oauth_config").putObject("scopes");
        SCOPES.forEach(scopes.putArray("bot")::add);
        OPTIONAL_SCOPES.forEach(scopes.putArray("bot_optional")::add);
        ObjectNode settings = manifest.putObject("settings");
        ObjectNode subscriptions = settings.putObject("event_subscriptions");
        EVENTS.forEach(subscriptions.putArray("bot_events")::add);
        ObjectNode interactivity = settings.putObject("interactivity").put("is_enabled", true);
        events.ifPresent(url -> {
            command.put("url", url);
            subscriptions.put("request_url", url);
            interactivity.put("request_url", url).put("message_menu_options_url", url);
        });
        settings.put("org_deploy_enabled", false)
                .put("socket_mode_enabled", events.isEmpty())
                .put("token_rotation_enabled", false);
        return JSON.writeValueAsString(manifest);
    }
}
