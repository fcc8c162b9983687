package io.github.k8scard.app.demo;

import io.github.k8scard.sandbox.workspace.AppSetup;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.slack.Manifest;
import io.github.k8scard.slack.view.CommandForm;
import java.util.LinkedHashSet;
import java.util.Set;

/** The sandbox's standard workspace with the bot's app in it, set up as its manifest asks. */
public final class K8scardWorkspace {
    private K8scardWorkspace() {}

    /** Team {@code T0SANDBOX}; the bot user is {@code U0K8SCARD}. */
    public static WorkspacePlan plan() {
        return plan(WorkspacePlan.STANDARD_TEAM);
    }

    /** With the optional scope that a member can see the use of. */
    private static Set<String> scopes() {
        var scopes = new LinkedHashSet<>(Manifest.SCOPES);
        scopes.add("files:write");
        return scopes;
    }

    /** The same under another team id, with the same ids of channels and members. */
    public static WorkspacePlan plan(String teamId) {
        var setup = new AppSetup(scopes(), Set.copyOf(Manifest.EVENTS), Set.of(CommandForm.COMMAND), true, true, false);
        return WorkspacePlan.standard(teamId, "k8scard", setup);
    }
}
