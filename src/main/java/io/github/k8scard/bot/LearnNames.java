package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks Slack about members who have answered and whose name is not known yet, since it could not be asked when they
 * clicked. A few at a time, so that a newly joined crowd is known within minutes and Slack's rate is kept.
 */
public final class LearnNames {
    /**
     * Slack: users.info may be called some 100 times a minute. Run every five seconds, this leaves room for commands.
     */
    private static final int AT_ONCE = 4;

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Database database;
    private final Installation installation;
    private final Directory directory;

    public LearnNames(Database database, Installation installation, Directory directory) {
        this.database = database;
        this.installation = installation;
        this.directory = directory;
    }

    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> database.inTransaction(tables ->
                                tables.members().nameless(workspaceId, now.minus(ASK_AGAIN_AFTER), now, AT_ONCE))
                        .forEach(member -> directory.refresh(member, now)));
    }
}
