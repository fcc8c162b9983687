package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.ReservedPort;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.slack.Manifest;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Migrations;
import io.github.k8scard.storage.OwnPostgres;
import io.github.k8scard.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of a database and what is in it, and that it changes nothing there. */
class DoctorDatabaseTest {
    private static final String HISTORY = "\"flyway_schema_history\"";

    @TempDir
    private Path directory;

    private SlackWorkspace slack;
    private DoctorRun doctor;

    @BeforeEach
    void start() {
        slack = SlackWorkspace.start(
                K8scardWorkspace.plan().withScopes(Manifest.OPTIONAL_SCOPES.toArray(String[]::new)));
        doctor = new DoctorRun(directory, slack);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private void opened(DatabaseUrl url) {
        Database.open(url).close();
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(DatabaseUrl url, String query) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void assertAmiss(String start, String... words) {
        assertThat(doctor.run().amiss())
                .singleElement()
                .asString()
                .startsWith(start)
                .contains(words);
        assertThat(doctor.code()).isEqualTo(start.startsWith("✗") ? 1 : 0);
    }

    @Test
    void a_file_that_is_not_there_is_announced_and_not_made() {
        assertThat(doctor.run().amiss()).isEmpty();
        assertThat(doctor.lines())
                .contains("✓ ok      database        a new one will be created at " + doctor.file())
                .noneMatch(line -> line.contains("backup"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_seems_lost() throws IOException {
        doctor.withBackup(Duration.ofHours(3));
        Path newest = new BackupFiles(doctor.file()).all().get(0).file();
        doctor.withBackup(Duration.ofHours(30)).withBackup(Duration.ofDays(-9));
        assertAmiss("! advice  database", "though there seems to have been one", "was missing", "put the file there");
        assertThat(doctor.amiss().get(0)).endsWith("restore a backup with: k8scard restore " + newest);
        assertThat(doctor.file()).doesNotExist();
    }

    @Test
    void no_backup() {
        opened(doctor.database());
        assertAmiss("! advice  backup", "there is none yet", "k8scard backup");
    }

    @Test
    void an_old_backup_and_files_that_are_none() throws IOException {
        opened(doctor.database());
        doctor.withBackup(Duration.ofHours(30)).withBackup(Duration.ofDays(4));
        Files.createFile(directory.resolve("cards-backup-2099-13-01T02-00-00Z.zip"));
        Files.createFile(directory.resolve("other-backup-2099-12-01T02-00-00Z.zip"));
        assertAmiss("! advice  backup", "the newest is 30 hours old", "look into its log");
    }

    @Test
    void no_backup_for_three_nights() throws IOException {
        opened(doctor.database());
        doctor.withBackup(Duration.ofDays(4));
        assertAmiss("✗ fault   backup", "the newest is 4 days old", "look into its log");
    }

    @Test
    void a_database_in_memory() {
        doctor.set("JDBC_DATABASE_URL", "jdbc:h2:mem:doctor");
        assertAmiss("! advice  database", "is in memory", "JDBC_DATABASE_URL");
    }

    @Test
    void a_pending_migration_stays_pending() throws Exception {
        opened(doctor.database());
        doctor.withBackup(Duration.ofHours(1));
        String latest = Migrations.latest();
        execute(doctor.database(), "delete from " + HISTORY + " where \"version\" = '" + latest + "'");
        String before = first(doctor.database(), "select count(*) from " + HISTORY);
        assertAmiss("! advice  tables", "of an older k8scard", latest, "Back up the database, then start");
        assertThat(first(doctor.database(), "select count(*) from " + HISTORY)).isEqualTo(before);
    }

    @Test
    void a_migration_of_the_future() throws Exception {
        opened(doctor.database());
        doctor.withBackup(Duration.ofHours(1));
        execute(doctor.database(), """
                insert into "flyway_schema_history"
                select 9999, '9999', 'of the future', "type", 'V9999__of_the_future.sql', 1, "installed_by",
                       "installed_on", 1, true
                from "flyway_schema_history"
                where "version" = '1'""");
        assertAmiss("! advice  tables", "of a newer k8scard (version 9999)", "Run that release");
    }

    @Test
    void postgresql_before_and_after_the_first_start() throws SQLException {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        assertThat(doctor.with(url).run().amiss()).isEmpty();
        assertThat(doctor.lines())
                .anyMatch(line -> line.matches("✓ ok {6}database {8}PostgreSQL \\d+\\.\\d+ at jdbc:postgresql:.*"))
                .contains("✓ ok      tables          will be made when the bot starts")
                .noneMatch(line -> line.contains("disk") || line.contains("backup"));
        assertThat(first(url, "select count(*) from information_schema.tables where table_schema = 'public'"))
                .isEqualTo("0");

        opened(url);
        assertThat(doctor.run().lines()).contains("✓ ok      tables          up to date");
    }

    @Test
    void postgresql_away() throws IOException {
        try (var port = new ReservedPort()) {
            doctor.set("JDBC_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port.number() + "/cards");
            assertAmiss("✗ fault   database", "refused", "the user, the password and that it runs");
        }
    }

    @Test
    void postgresql_with_another_password() throws Exception {
        try (var postgres = new OwnPostgres(directory)) {
            execute(postgres.url(), "create role doctor login password 'right'");
            Path access = directory.resolve("data/pg_hba.conf");
            Files.writeString(access, "host all doctor all scram-sha-256\n" + Files.readString(access));
            execute(postgres.url(), "select pg_reload_conf()");
            doctor.with(DatabaseUrl.parse(postgres.url().jdbcUrl(), Optional.of("doctor"), Optional.of("geheim")));
            assertAmiss("✗ fault   database", "password authentication failed", "the user, the password");
            assertThat(doctor.lines().toString()).doesNotContain("geheim");
        }
    }
}
