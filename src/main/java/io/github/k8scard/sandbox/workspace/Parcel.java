package io.github.k8scard.sandbox.workspace;

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
record Parcel(
        ParcelKind kind, String what, JsonNode content, String contentType, String body, Map<String, String> headers) {
    static final String RETRY_NUMBER = "X-Slack-Retry-Num";
    static final String RETRY_REASON = "X-Slack-Retry-Reason";
}
