package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database's tables up to date. */
public final class Migrations {
    /** Where the database notes which migrations it has had: no data of the bot's. */
    public static final String NOTES = "flyway_schema_history";

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

    /**
     * Makes the tables of a version in an empty database.
     *
     * @param version one that is {@linkplain #isKnown known}
     * @throws DatabaseUnavailable if it cannot be opened or written
     */
    public static void make(DatabaseUrl url, String version) {
        try {
            Flyway.configure()
                    .dataSource(
                            url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""))
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw DatabaseUnavailable.because(url, e);
        }
    }

    /** Whether this release can bring tables of a version up to date. */
    public static boolean isKnown(String version) {
        return known().anyMatch(MigrationVersion.fromVersion(version)::equals);
    }

    /** The version of this release's tables. */
    public static String latest() {
        return known().max(MigrationVersion::compareTo).orElseThrow().getVersion();
    }

    /** The version of the tables that a connection leads to. */
    public static String of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select version from " + NOTES + " where success order by installed_rank desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Stream<MigrationVersion> known() {
        // only the files are looked at; Flyway wants some database all the same
        Flyway flyway = Flyway.configure()
                .dataSource(DatabaseUrl.inMemory("migrations").jdbcUrl().replace(";DB_CLOSE_DELAY=-1", ""), "", "")
                .load();
        return Stream.of(flyway.info().all()).map(MigrationInfo::getVersion);
    }

    /** How the tables go with this release; changes nothing. */
    static TableVersions state(DataSource database) {
        return state(Flyway.configure().dataSource(database).load());
    }

    private static TableVersions state(Flyway flyway) {
        MigrationInfoService all = flyway.info();
        return new TableVersions(
                Stream.of(all.applied())
                        .map(applied -> applied.getInstalledOn().toInstant())
                        .min(Comparator.naturalOrder()),
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
