package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;
import java.util.Optional;

/**
 * The workspace that this process serves. What is due is limited to it, so that several bots may share a database. Safe
 * for concurrent use.
 */
public final class Installation {
    private final Database database;
    private volatile Optional<String> known = Optional.empty();
    private volatile Optional<String> inDatabase = Optional.empty();

    public Installation(Database database) {
        this.database = database;
    }

    /** Empty until Slack has said which workspace it is, and while the bot is not installed there. */
    public Optional<String> workspaceId() {
        return known.filter(
                id -> database.inTransaction(tables -> tables.workspaces().isInstalled(id)));
    }

    /**
     * Whether a workspace is the one that is served. Until Slack has said which that is, it is each one that the
     * database knows.
     */
    public boolean serves(String workspaceId) {
        return known.or(() -> inDatabase).filter(workspaceId::equals).isPresent()
                || (known.isEmpty() && isInDatabase(workspaceId));
    }

    /** What is in the database stays there, so that it need not be asked again, and Slack sends for one workspace. */
    private boolean isInDatabase(String workspaceId) {
        boolean found = database.inTransaction(
                tables -> tables.workspaces().botUser(workspaceId).isPresent());
        if (found) {
            inDatabase = Optional.of(workspaceId);
        }
        return found;
    }

    /** @throws Mistake if a workspace is not the one that is served, or not known to be */
    public void requireServed(String workspaceId) {
        if (!serves(workspaceId)) {
            throw new Mistake(
                    known.isPresent()
                            ? "I belong to another workspace, and only its members can use me. Ask whoever"
                                    + " runs me to start me for yours, too."
                            : "I have only just started, and do not know this workspace yet. Try again in a minute.");
        }
    }

    /** The workspace that is served, or until Slack has said which that is, the one that requests were taken from. */
    Optional<String> likely() {
        return known.or(() -> inDatabase);
    }

    /** The workspace that Slack has said, whether the bot is installed there or not. */
    Optional<String> known() {
        return known;
    }

    void joined(String workspaceId) {
        known = Optional.of(workspaceId);
    }
}
