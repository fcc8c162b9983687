package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks Slack about members whom it could not be asked about when they clicked: those whose name is not known yet, and
 * then those whose name or zone may have changed. A few at a time, so that a newly joined crowd is known within minutes
 * and Slack's rate is kept.
 */
public final class LearnNames {
    /**
     * Slack: users.info may be called some 100 times a minute. Run every five seconds, this leaves room for commands
     * and for those who are asked about as soon as they click.
     */
    private static final int AT_ONCE = 4;

    /** Of those who wait, many may turn out to be known well enough, which only the database has to be asked for. */
    private static final int LOOKED_AT = 100;

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
        installation.workspaceId().ifPresent(workspaceId -> {
            int asked = 0;
            for (var member : nameless(workspaceId, now)) {
                asked += directory.refresh(member, now) ? 1 : 0;
            }
            for (int i = 0; i < LOOKED_AT && asked < AT_ONCE; i++) {
                var waiting = directory.nextWaiting();
                if (waiting.isEmpty()) {
                    return;
                }
                asked += directory.refresh(waiting.get(), now) ? 1 : 0;
            }
        });
    }

    private List<MemberKey> nameless(String workspaceId, Instant now) {
        return database.inTransaction(
                tables -> tables.members().nameless(workspaceId, now.minus(ASK_AGAIN_AFTER), now, AT_ONCE));
    }
}
