package io.github.k8scard.ops;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the database that this process has open can be used, with which tables.
 *
 * @param database open
 * @param url where it is
 */
public record OpenDatabaseCheck(Database database, DatabaseUrl url) implements Check {

    @Override
    public List<Finding> run(Instant now) {
        Optional<String> trouble = database.trouble();
        if (trouble.isPresent()) {
            return List.of(Finding.fault(
                    DatabaseCheck.DATABASE,
                    "cannot be used at the moment: " + trouble.get(),
                    "The bot goes on by itself once it can; its log says more."));
        }
        Finding place = url.isH2() && url.file().isEmpty()
                ? DatabaseCheck.inMemory()
                : Finding.ok(DatabaseCheck.DATABASE, "can be written");
        return List.of(place, TablesCheck.of(database.tables()));
    }
}
