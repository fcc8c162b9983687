package io.github.k8scard.sandbox.workspace;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method of the Web API.
 *
 * @param name such as {@code chat.postMessage}
 * @param perMinute how many calls a minute Slack guarantees to one app in one workspace
 * @param scopes any one of them will do; empty if none is needed
 * @param call what it does
 */
record ApiMethod(String name, int perMinute, List<String> scopes, ApiWork call) {
    static final int TIER_1 = 1;
    static final int TIER_2 = 20;
    static final int TIER_3 = 50;
    static final int TIER_4 = 100;
    /** Slack: "several hundred messages per minute per workspace" may be posted. */
    static final int POSTING = 300;
    /** Slack: auth.test takes "hundreds of requests per minute". */
    static final int SPECIAL = 600;

    /** Carries a call out; throws an {@link ApiRefusal} instead if it may not be. */
    interface ApiWork {
        /** The fields of the answer besides {@code ok}. */
        ObjectNode answer(Arguments arguments);
    }
}
