package io.github.k8scard.ops;

import io.github.k8scard.slack.socket.SocketMode.AppTokenRefused;

/** What it means that Slack lets no socket be opened. */
final class SocketRefusal {
    private SocketRefusal() {}

    /** @param code Slack's error code */
    static Finding of(String subject, String code) {
        return AppTokenRefused.of(code)
                .map(refused -> Finding.fault(subject, refused.getMessage(), ""))
                .orElseGet(() -> Finding.fault(
                        subject,
                        "Slack lets no socket be opened now (" + code + ")",
                        "Switch Socket Mode on in your app's settings if it is off; else the bot tries again by"
                                + " itself."));
    }
}
