package io.github.k8scard.sandbox.workspace;

import java.util.Locale;

/** What Slack thinks of the app's token. */
public enum TokenState {
    ACTIVE,
    INVALID_AUTH,
    ACCOUNT_INACTIVE,
    TOKEN_REVOKED,
    TOKEN_EXPIRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
