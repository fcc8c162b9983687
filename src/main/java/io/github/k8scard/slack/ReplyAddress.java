package io.github.k8scard.slack;

import java.util.Objects;

/**
 * Where answers to a command or a click may go.
 *
 * @param triggerId allows one modal within three seconds
 * @param responseUrl where private replies go; empty in a modal and on the Home tab
 */
record ReplyAddress(String triggerId, String responseUrl) {
    /** Of a payload, which may lack either. */
    static ReplyAddress of(String triggerId, String responseUrl) {
        return new ReplyAddress(Objects.requireNonNullElse(triggerId, ""), Objects.requireNonNullElse(responseUrl, ""));
    }

    boolean takesReplies() {
        return !responseUrl.isEmpty();
    }
}
