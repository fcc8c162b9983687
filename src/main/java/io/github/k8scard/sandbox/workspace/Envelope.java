package io.github.k8scard.sandbox.workspace;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What wraps a payload in Socket Mode.
 *
 * @param id what the acknowledgement names
 * @param acceptsPayload whether the acknowledgement may carry an answer
 */
record Envelope(String id, boolean acceptsPayload, ObjectNode json) {
    /** Interactions whose acknowledgement is an answer. */
    private static final Set<String> ANSWERED = Set.of("view_submission", "block_suggestion");

    static Envelope of(String id, Parcel parcel) {
        boolean accepts = parcel.kind() == ParcelKind.SLASH_COMMANDS || ANSWERED.contains(parcel.what());
        ObjectNode json =
                Json.object().put("envelope_id", id).put("type", parcel.kind().envelope());
        json.put("accepts_response_payload", accepts).set("payload", parcel.content());
        if (parcel.kind() == ParcelKind.EVENTS_API) {
            json.put("retry_attempt", Integer.parseInt(parcel.headers().getOrDefault(Parcel.RETRY_NUMBER, "0")));
            json.put("retry_reason", parcel.headers().getOrDefault(Parcel.RETRY_REASON, ""));
        }
        return new Envelope(id, accepts, json);
    }
}
