package io.github.k8scard.bot;

import io.github.k8scard.storage.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops everything in a workspace that no longer has the bot installed: no round is created and nothing is sent there.
 * {@link JoinWorkspace} starts it again once Slack accepts the bot's token.
 */
final class LeaveWorkspace {
    private static final Logger log = LoggerFactory.getLogger(LeaveWorkspace.class);

    private LeaveWorkspace() {}

    /**
     * Leaves a workspace. Leaving it twice changes nothing.
     *
     * @param why for the operator, such as Slack's error code
     */
    static void run(Tables tables, String workspaceId, String why) {
        if (tables.workspaces().leave(workspaceId)) {
            log.warn(
                    "Workspace {} no longer has the app installed ({}): nothing is posted there. Install it again, and"
                            + " give the bot the new SLACK_BOT_TOKEN if Slack shows another one.",
                    workspaceId,
                    why);
        }
    }
}
