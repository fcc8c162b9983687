package io.github.k8scard.slack.web;

import java.io.IOException;

/** Slack has said no. Nothing was carried out. */
public final class SlackRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    SlackRefused(String code) {
        super("Slack says " + code);
        this.code = code;
    }

    /** Slack's name for why, such as {@code missing_scope}. */
    public String code() {
        return code;
    }
}
