package io.github.k8scard.bot;

import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds that a workspace has uninstalled the bot while no process ran that could have heard of it: Slack takes the
 * token no longer, and does so for good. A token does not say which workspace it was for, so that nobody is taken to
 * have left unless the database knows one workspace only, and no other bot has served that for a day: it may have a
 * newer token.
 */
final class LastingRefusal {
    private static final Logger log = LoggerFactory.getLogger(LastingRefusal.class);

    static final Duration LASTS = Duration.ofDays(1);

    private static final String TROUBLE = "TOKEN_REFUSED";

    private LastingRefusal() {}

    /**
     * Slack has refused the token of a bot that starts.
     *
     * @param code Slack's name for why
     */
    static void begin(Tables tables, String code, Instant now) {
        if (SlackErrors.isOfUninstalled(code)) {
            tables.workspaces().onlyOne().ifPresent(id -> begin(tables, id, code, now));
        }
    }

    private static void begin(Tables tables, String workspaceId, String code, Instant now) {
        Optional<Instant> since = tables.workspaces().troublesTold().since(workspaceId, TROUBLE);
        if (since.filter(at -> at.isAfter(OtherClocks.latest(now))).isPresent()) {
            over(tables, workspaceId);
        }
        if (since.filter(at -> !at.plus(LASTS).isAfter(now)).isPresent()) {
            LeaveWorkspace.run(tables, workspaceId, code);
        } else if (tables.workspaces().troublesTold().begin(workspaceId, TROUBLE, now)) {
            log.warn(
                    "If Slack still refuses the token in a day ({}), and no other bot has served workspace {}, that"
                            + " counts as having uninstalled the app: all of it is removed K8SCARD_KEEP_DAYS later.",
                    code,
                    workspaceId);
        }
    }

    /** A bot serves the workspace. */
    static void over(Tables tables, String workspaceId) {
        tables.workspaces().troublesTold().over(workspaceId, TROUBLE);
    }
}
