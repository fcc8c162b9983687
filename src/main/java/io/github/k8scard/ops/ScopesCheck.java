package io.github.k8scard.ops;

import io.github.k8scard.slack.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the token has been granted what the manifest asks for. */
final class ScopesCheck {
    private static final String SUBJECT = "scopes";

    private ScopesCheck() {}

    /** @param granted what Slack says that the token has; empty if it says nothing */
    static List<Finding> of(Set<String> granted) {
        if (granted.isEmpty()) {
            return List.of(Finding.advice(
                    SUBJECT,
                    "Slack's answer does not say which are granted",
                    "If SLACK_API_URL or a proxy drops the header x-oauth-scopes, let it pass."));
        }
        var findings = new ArrayList<Finding>();
        List<String> missing = without(granted, Manifest.SCOPES);
        if (!missing.isEmpty()) {
            findings.add(Finding.fault(SUBJECT, "missing: " + String.join(", ", missing), add("scopes")));
        }
        without(granted, Manifest.OPTIONAL_SCOPES).stream()
                .map(scope -> Finding.option(
                        SUBJECT,
                        "without " + scope + " " + whatIsAmiss(scope),
                        add("optional scopes") + " Or leave it."))
                .forEach(findings::add);
        return findings.isEmpty() ? List.of(Finding.ok(SUBJECT, "all " + granted.size() + " granted")) : findings;
    }

    private static List<String> without(Set<String> granted, List<String> wanted) {
        return wanted.stream().filter(scope -> !granted.contains(scope)).toList();
    }

    private static String add(String which) {
        return "Add to the app's manifest the " + which
                + " that k8scard manifest prints (or under OAuth & Permissions), and reinstall the app.";
    }

    private static String whatIsAmiss(String optional) {
        return switch (optional) {
            case "channels:history" ->
                "it stays unknown whether a card arrived in a public channel after a call that was cut off";
            case "groups:history" ->
                "it stays unknown whether a card arrived in a private channel after a call that was cut off";
            case "files:write" -> "members get the export of their data as text in pieces instead of a file";
            default -> "what needs it does not work";
        };
    }
}
