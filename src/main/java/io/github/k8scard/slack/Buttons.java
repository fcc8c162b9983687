package io.github.k8scard.slack;

import io.github.k8scard.words.Mistake;

/** What members are told of buttons that cannot do what they say. */
final class Buttons {
    private Buttons() {}

    static Mistake outdated() {
        return new Mistake("That button is from an older card. Type /k8scard for a fresh one.");
    }

    static Mistake notOpened() {
        return new Mistake("Slack did not open the answer in time. Click Reveal again.");
    }
}
