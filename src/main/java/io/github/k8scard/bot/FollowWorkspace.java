package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Keeps up with what happens to a workspace's members and to the bot's place in it. Safe for concurrent use. */
public final class FollowWorkspace {
    /** Slack gives no fractions of the second in which something happened. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Database database;

    public FollowWorkspace(Database database) {
        this.database = database;
    }

    /**
     * A user has another name or zone, or an account that was closed or opened. Users that the bot has nothing to do
     * with are left alone.
     */
    public void memberChanged(Event event, MemberKey who, Profile profile, boolean deactivated) {
        if (database.inTransaction(tables -> tables.members().find(who)).isPresent()) {
            event.once(database, tables -> tables.members().change(who, profile, deactivated));
        }
    }

    /** The app was removed from the workspace. */
    public void uninstalled(Event event) {
        event.once(database, tables -> leave(tables, event, "app_uninstalled"));
    }

    /**
     * Tokens were revoked.
     *
     * @param bots the bot users whose tokens they were; there may be none, if they were those of people
     */
    public void tokensRevoked(Event event, Collection<String> bots) {
        event.once(database, tables -> {
            Optional<String> bot = tables.workspaces().botUser(event.workspaceId());
            if (bot.filter(bots::contains).isPresent()) {
                leave(tables, event, "tokens_revoked");
            }
        });
    }

    /** Unless the bot has been in the workspace since: Slack may report late what happened before. */
    private static void leave(Tables tables, Event event, String why) {
        if (!tables.workspaces()
                .seenSince(event.workspaceId(), event.happenedAt().plus(A_SECOND), event.receivedAt())) {
            LeaveWorkspace.run(tables, event.workspaceId(), why);
        }
    }
}
