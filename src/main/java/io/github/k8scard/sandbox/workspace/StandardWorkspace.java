package io.github.k8scard.sandbox.workspace;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who is in the standard workspace, and where they talk. */
final class StandardWorkspace {
    private StandardWorkspace() {}

    static WorkspacePlan plan(String teamId, String appName, AppSetup setup) {
        App app = app(teamId, appName.toUpperCase(Locale.ROOT));
        List<User> people = people(teamId);
        var members = new ArrayList<>(people);
        members.add(new User(app.botUserId(), appName, appName, ZoneOffset.UTC, teamId, true, false));
        return new WorkspacePlan(
                new Team(teamId, "Sandbox", "sandbox"),
                app,
                setup,
                members,
                channels(people, app),
                Clocks.real(),
                0,
                Strictness.FULL);
    }

    private static App app(String teamId, String key) {
        return new App(
                "A0" + key,
                "B0" + key,
                "U0" + key,
                "xoxb-sandbox-" + teamId,
                "sandbox-signing-secret",
                "xapp-sandbox-" + teamId);
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
