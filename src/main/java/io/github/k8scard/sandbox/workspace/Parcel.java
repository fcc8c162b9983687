package io.github.k8scard.sandbox.workspace;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to the bot.
 *
 * @param kind which of Slack's interfaces it belongs to
 * @param what its name, for the record
 * @param content its fields or payload
 * @param contentType of the body over HTTP
 * @param body the content as it travels over HTTP
 * @param headers besides the usual ones
 */
record Parcel(Kind kind, String what, JsonNode content, String contentType, String body, Map<String, String> headers) {
    static final String RETRY_NUMBER = "X-Slack-Retry-Num";
    static final String RETRY_REASON = "X-Slack-Retry-Reason";

    /** Slack's interfaces; the names of the first three are those of their envelopes in Socket Mode. */
    enum Kind {
        SLASH_COMMANDS,
        INTERACTIVE,
        EVENTS_API,
        /** Checks of a URL, which exist over HTTP only. */
        URL_CHECK;

        String envelope() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
