package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import java.util.Optional;

/**
 * The workspace that this process serves. What is due is limited to it, so that several bots may share a database. Safe
 * for concurrent use.
 */
public final class Installation {
    private final Database database;
    private volatile Optional<String> known = Optional.empty();

    public Installation(Database database) {
        this.database = database;
    }

    /** Empty until Slack has said which workspace it is, and while the bot is not installed there. */
    public Optional<String> workspaceId() {
        return known.filter(
                id -> database.inTransaction(tables -> tables.workspaces().isInstalled(id)));
    }

    /** The same, whether the bot is installed there or not. */
    Optional<String> known() {
        return known;
    }

    void joined(String workspaceId) {
        known = Optional.of(workspaceId);
    }
}
