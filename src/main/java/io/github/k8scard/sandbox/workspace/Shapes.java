package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members, channels, messages and views in the JSON that Slack gives them. */
final class Shapes {
    private final Team team;
    private final App app;
    private final Clock clock;
    private final long created;

    Shapes(WorkspacePlan plan) {
        this.team = plan.team();
        this.app = plan.app();
        this.clock = plan.clock();
        this.created = clock.instant().getEpochSecond();
    }

    ObjectNode message(Message message) {
        ObjectNode json = Json.object();
        json.put("type", "message").put("user", message.author()).put("ts", message.ts());
        if (message.author().equals(app.botUserId())) {
            json.put("bot_id", app.botId()).put("app_id", app.id());
        }
        json.put("text", message.text()).put("team", team.id());
        message.thread().ifPresent(ts -> json.put("thread_ts", ts));
        if (!message.blocks().isEmpty()) {
            json.set("blocks", message.blocks());
        }
        if (message.edited()) {
            json.putObject("edited").put("user", message.author()).put("ts", message.ts());
        }
        return json;
    }

    ObjectNode messageWithMetadata(Message message) {
        ObjectNode json = message(message);
        if (!message.metadata().isEmpty()) {
            json.set("metadata", message.metadata());
        }
        return json;
    }

    ObjectNode member(User member) {
        boolean stranger = !member.teamId().equals(team.id());
        ObjectNode json = Json.object();
        json.put("id", member.id()).put("team_id", member.teamId()).put("name", member.name());
        json.put("deleted", member.deleted()).put("real_name", member.displayName());
        ObjectNode profile = json.putObject("profile");
        profile.put("display_name", member.displayName()).put("real_name", member.displayName());
        profile.put("display_name_normalized", member.displayName()).put("team", member.teamId());
        json.put("is_bot", member.bot()).put("is_app_user", false).put("updated", 0);
        if (stranger) {
            return json.put("is_stranger", true);
        }
        json.put("tz", member.zone().getId());
        json.put("tz_label", member.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        json.put(
                "tz_offset", member.zone().getRules().getOffset(clock.instant()).getTotalSeconds());
        json.put("is_admin", false).put("is_owner", false).put("is_restricted", false);
        return json;
    }

    /** Shared is a channel with members of another workspace in it. */
    ObjectNode channel(Conversation channel, boolean shared) {
        ObjectNode json = Json.object();
        json.put("id", channel.id()).put("created", created).put("is_archived", channel.archived());
        json.put("is_im", channel.isDirect()).put("context_team_id", team.id());
        if (channel.isDirect()) {
            return json.put("user", channel.name());
        }
        json.put("name", channel.name()).put("name_normalized", channel.name());
        json.put("is_channel", !channel.isPrivate()).put("is_group", channel.isPrivate());
        json.put("is_private", channel.isPrivate()).put("is_mpim", false).put("is_general", false);
        json.put("is_member", channel.has(app.botUserId()));
        json.put("is_shared", shared).put("is_ext_shared", shared);
        return json;
    }

    ObjectNode view(View view) {
        ObjectNode json = Json.object();
        json.put("id", view.id()).put("team_id", team.id()).put("type", view.type());
        json.set("blocks", view.blocks());
        json.put("private_metadata", view.privateMetadata()).put("callback_id", view.callbackId());
        json.putObject("state").putObject("values");
        json.put("hash", view.hash());
        for (String optional : List.of("title", "submit", "close")) {
            JsonNode given = view.content().path(optional);
            json.set(optional, given.isMissingNode() ? null : given);
        }
        json.put("clear_on_close", view.content().path("clear_on_close").asBoolean(false));
        json.put("notify_on_close", view.content().path("notify_on_close").asBoolean(false));
        json.put("previous_view_id", view.previous().orElse(null)).put("root_view_id", view.root());
        json.put("app_id", app.id()).put("external_id", view.externalId());
        json.put("app_installed_team_id", team.id()).put("bot_id", app.botId());
        return json;
    }
}
