package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The workspace that there is if nothing else is wished: who is in it, where they talk, and how the app is set up. */
final class StandardWorkspace {
    private static final List<String> SCOPES =
            List.of("commands", "chat:write", "users:read", "channels:read", "groups:read");
    private static final List<String> EVENTS = List.of(
            "app_home_opened",
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

    private StandardWorkspace() {}

    static WorkspacePlan plan(String teamId) {
        var app = new App(
                "A0K8SCARD",
                "B0K8SCARD",
                "U0K8SCARD",
                "xoxb-sandbox-" + teamId,
                "sandbox-signing-secret",
                "xapp-sandbox-" + teamId);
        List<User> people = people(teamId);
        var members = new ArrayList<>(people);
        members.add(new User(app.botUserId(), "k8scard", "k8scard", ZoneOffset.UTC, teamId, true, false));
        return new WorkspacePlan(
                new Team(teamId, "Sandbox", "sandbox"),
                app,
                new AppSetup(new LinkedHashSet<>(SCOPES), Set.copyOf(EVENTS), Set.of("/k8scard"), true, false),
                members,
                channels(people, app),
                Clock.systemUTC(),
                Clock.systemUTC(),
                0,
                true);
    }

    private static List<User> people(String teamId) {
        return List.of(
                User.person("U0ADA", "ada", "Ada", "Europe/London", teamId),
                User.person("U0BEN", "ben", "Ben", "America/New_York", teamId),
                User.person("U0CHIOMA", "chioma", "Chioma", "Africa/Lagos", teamId),
                User.person("U0DMITRI", "dmitri", "Dmitri", "Europe/Berlin", teamId),
                User.person("U0EMI", "emi", "Emi", "Asia/Tokyo", teamId),
                User.person("U0FARAH", "farah", "Farah", "Asia/Kolkata", teamId));
    }

    private static List<Conversation> channels(List<User> people, App app) {
        String[] all = people.stream().map(User::id).toArray(String[]::new);
        return List.of(
                Conversation.open("C0PLATFORM", "platform", all).with(app.botUserId()),
                Conversation.open("C0RANDOM", "random", all),
                Conversation.closed("C0INCIDENTS", "incidents", all));
    }
}
