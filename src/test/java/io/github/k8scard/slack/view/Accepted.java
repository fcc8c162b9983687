package io.github.k8scard.slack.view;

import io.github.k8scard.sandbox.blocks.BlockFault;
import io.github.k8scard.sandbox.blocks.BlockRules;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether Slack takes a payload. */
final class Accepted {
    private Accepted() {}

    /** What Slack would object to; empty if it takes the payload. */
    static List<BlockFault> problems(JsonNode payload) {
        return payload.has("type") ? BlockRules.view(payload) : BlockRules.message(payload);
    }
}
