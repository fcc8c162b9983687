package io.github.k8scard.ops;

import io.github.k8scard.bot.Installation;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.util.List;

/**
 * What the running bot will post next in the workspace that it serves.
 *
 * @param installation that workspace
 */
public record PlannedCheck(Database database, Installation installation) implements Check {

    @Override
    public List<Finding> run(Instant now) {
        return installation
                .workspaceId()
                .map(id -> database.inTransaction(
                        tables -> NextPosts.of(tables.channels().withDailyCard(id).stream(), now)))
                .orElse(List.of());
    }
}
