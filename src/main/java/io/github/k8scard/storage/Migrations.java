package io.github.k8scard.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                log.warn("The tables in {} are of a newer k8scard (version {})", url, migration.getVersion());
            }
        }
        flyway.migrate();
    }
}
