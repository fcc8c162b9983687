package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Something that happened in a workspace, as Slack reports it, perhaps more than once.
 *
 * @param workspaceId where
 * @param id Slack's {@code event_id}, the same each time
 * @param happenedAt when it happened, to the second: Slack may send what happened earlier later
 * @param receivedAt when the bot received it
 */
public record Event(String workspaceId, String id, Instant happenedAt, Instant receivedAt) {

    /** Carries out what the event brings, the first time it comes, if the bot knows its workspace. */
    void once(Database database, Consumer<Tables> effect) {
        database.useTransaction(tables -> {
            if (isNew(tables)) {
                effect.accept(tables);
            }
        });
    }

    /** Notes that the event came, if the transaction commits: whether it is the first time, in a known workspace. */
    boolean isNew(Tables tables) {
        boolean known = tables.workspaces().botUser(workspaceId).isPresent();
        return known && tables.handledEvents().first(workspaceId, id, receivedAt);
    }
}
