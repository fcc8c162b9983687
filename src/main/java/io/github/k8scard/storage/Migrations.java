package io.github.k8scard.storage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database's tables up to date. */
final class Migrations {
    // an operator looks for the database
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private Migrations() {}

    /** Tables of the next release are fine: a deploy migrates them while this release still runs, or restarts. */
    static void run(DatabaseUrl url, DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).load();
        state(flyway)
                .newer()
                .forEach(version -> log.warn("The tables in {} are of a newer k8scard (version {})", url, version));
        flyway.migrate();
    }

    /** How the tables go with this release; changes nothing. */
    static TableVersions state(DataSource database) {
        return state(Flyway.configure().dataSource(database).load());
    }

    private static TableVersions state(Flyway flyway) {
        MigrationInfoService all = flyway.info();
        return new TableVersions(
                all.applied().length > 0,
                versions(all.pending(), pending -> true),
                versions(all.applied(), applied -> applied.getState() == MigrationState.FUTURE_SUCCESS));
    }

    private static List<String> versions(MigrationInfo[] migrations, Predicate<MigrationInfo> wanted) {
        return Stream.of(migrations)
                .filter(wanted)
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
    }
}
