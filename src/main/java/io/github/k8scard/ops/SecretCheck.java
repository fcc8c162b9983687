package io.github.k8scard.ops;

import java.time.Instant;
import java.util.List;

/**
 * Whether the signing secret looks like one. Only a request of Slack's can prove it.
 *
 * @param secret what Slack signs its requests with; empty in Socket Mode, which needs none
 */
public record SecretCheck(String secret) implements Check {

    @Override
    public List<Finding> run(Instant now) {
        if (secret.isEmpty()) {
            return List.of();
        }
        return List.of(
                secret.matches("[0-9a-f]{32}")
                        ? Finding.ok("signing secret", "looks like one")
                        : Finding.advice(
                                "signing secret",
                                "does not look like one of Slack's, which have 32 digits and letters a to f",
                                "Copy SLACK_SIGNING_SECRET anew from your app's Basic Information; with a wrong one"
                                        + " all of Slack's requests are refused."));
    }

    @Override
    public String toString() {
        return "SecretCheck";
    }
}
