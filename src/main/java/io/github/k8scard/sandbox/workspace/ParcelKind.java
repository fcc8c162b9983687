package io.github.k8scard.sandbox.workspace;

import java.util.Locale;

/** Slack's interfaces; the names of the first three are those of their envelopes in Socket Mode. */
enum ParcelKind {
    SLASH_COMMANDS,
    INTERACTIVE,
    EVENTS_API,
    /** Checks of a URL, which exist over HTTP only. */
    URL_CHECK;

    String envelope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
