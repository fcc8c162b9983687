package io.github.k8scard.sandbox.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The standard workspace with an app for the sandbox's own tests: bot user {@code U0TOY}, command {@code /toy}. */
public final class ToyApp {
    private static final List<String> SCOPES =
            List.of("commands", "chat:write", "users:read", "channels:read", "groups:read");
    private static final Set<String> EVENTS = Set.of(
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

    private ToyApp() {}

    public static SlackWorkspace start() {
        return SlackWorkspace.start(plan());
    }

    public static WorkspacePlan plan() {
        return plan(WorkspacePlan.STANDARD_TEAM);
    }

    static WorkspacePlan plan(String teamId) {
        var setup = new AppSetup(new LinkedHashSet<>(SCOPES), EVENTS, Set.of("/toy"), true, false, false);
        return WorkspacePlan.standard(teamId, "toy", setup);
    }
}
