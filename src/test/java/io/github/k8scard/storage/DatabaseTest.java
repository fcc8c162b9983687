package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.k8scard.NotSaved;
import io.github.k8scard.ReservedPort;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DatabaseTest {
    private static final String REMEDY = "Check JDBC_DATABASE_URL or DATABASE_URL";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_committed_is_there_when_the_database_is_opened_again(Engine engine) {
        DatabaseUrl url = engine.fresh();
        try (var database = Database.open(url)) {
            assertThat(database.trouble()).isEmpty();
            database.useTransaction(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        }
        try (var database = Database.open(url)) {
            assertThat(botUser(database)).hasValue("UBOT");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @Tag("trap-23")
    void what_throws_is_rolled_back(Engine engine) {
        try (var database = Database.open(engine.fresh())) {
            assertThatThrownBy(() -> database.useTransaction(tables -> {
                        tables.workspaces().save("T1", "Acme", "UBOT", NOW);
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no");
            assertThat(botUser(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_closed_database_does_not_answer(Engine engine) {
        var database = Database.open(engine.fresh());
        database.close();
        database.close();
        assertThat(database.trouble()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void work_that_outlasts_the_database_is_told_that_nothing_is_stored(Engine engine) {
        var database = Database.open(engine.fresh());
        database.close();
        assertThatThrownBy(() -> botUser(database))
                .isInstanceOfSatisfying(
                        NotSaved.class, end -> assertThat(end.nothingStored()).isTrue())
                .hasMessage("The database cannot be used (the bot has closed it).");
    }

    @Test
    void processes_that_start_at_once_share_a_fresh_postgresql() {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        Race.of(4, number -> {
            try (var database = Database.open(url)) {
                database.useTransaction(tables -> tables.workspaces().save("T" + number, "Acme", "UBOT", NOW));
            }
            return null;
        });
        try (var database = Database.open(url)) {
            assertThat(botUser(database)).hasValue("UBOT");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tables_of_the_next_release_can_be_used_while_a_deploy_overlaps(Engine engine) throws Exception {
        DatabaseUrl url = engine.fresh();
        Database.open(url).close();
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history"
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                         success)
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, true)""");
        }
        try (var database = Database.open(url)) {
            assertThat(database.trouble()).isEmpty();
        }
    }

    @Test
    void a_file_in_use_by_another_process_is_named_with_the_remedy() throws Exception {
        DatabaseUrl url = file("secret");
        try (var inUse = ChildProcess.opening(url, "W")) {
            inUse.awaitLine("open");
            assertThatThrownBy(() -> Database.open(url))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll(
                            url.toString(), "in use by another process", "JDBC_DATABASE_URL", "PostgreSQL")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void an_unwritable_file_is_named_in_one_sentence_without_a_statement() throws Exception {
        FailingDisk.mount();
        var url =
                DatabaseUrl.parse("jdbc:h2:failing:" + directory.resolve("cards"), Optional.empty(), Optional.empty());
        Database.open(url).close();
        FailingDisk.fail(FailingDisk.Trouble.READ_ONLY);
        try {
            assertThat(refusal(url))
                    .hasMessageContainingAll(url.toString(), "cannot be written: The database is read only. Make")
                    .hasMessageNotContaining("insert");
        } finally {
            FailingDisk.repair();
        }
    }

    @Test
    void a_wrong_password_is_named_and_not_told() {
        Database.open(file("right")).close();
        var fault = refusal(file("wr0ng-secret"));
        assertThat(fault).hasMessageContainingAll("Wrong user name or password", REMEDY);
        assertThat(fault).hasMessageNotContaining("wr0ng-secret");
    }

    @Test
    void an_unknown_user_or_database_of_postgresql_is_named() {
        String running = Engine.POSTGRESQL.fresh().jdbcUrl();
        var noUser = refusal(new DatabaseUrl(running, Optional.of("nobody"), Optional.of("secret")));
        assertThat(noUser).hasMessageContainingAll("nobody", REMEDY).hasMessageNotContaining("secret");
        var noDatabase = refusal(new DatabaseUrl(running + "x", Optional.of("postgres"), Optional.of("secret")));
        assertThat(noDatabase).hasMessageContainingAll("does not exist", REMEDY).hasMessageNotContaining("secret");
    }

    @Test
    void a_host_that_refuses_or_does_not_exist_is_named() throws Exception {
        DatabaseUnavailable refused;
        try (var reserved = new ReservedPort()) {
            String host = "localhost:" + reserved.number();
            refused = refusal(postgres(host));
            assertThat(refused).hasMessageContainingAll(host, "refused", REMEDY);
        }
        var unknown = refusal(postgres("no-such-host.invalid"));
        assertThat(unknown).hasMessageContainingAll("no-such-host.invalid", "UnknownHostException", REMEDY);
        assertThat(refused.getMessage() + unknown.getMessage()).doesNotContain("secret");
    }

    @Test
    void a_database_with_tables_of_something_else_is_not_touched() throws Exception {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("create table shop (id int)");
        }
        assertThat(refusal(url)).hasMessageContainingAll(url.toString(), "database of its own");
    }

    private static DatabaseUrl postgres(String host) {
        return DatabaseUrl.parse("postgres://ann:secret@" + host + "/cards", Optional.empty(), Optional.empty());
    }

    private DatabaseUrl file(String password) {
        return DatabaseUrl.parse(
                "jdbc:h2:file:" + directory.resolve("cards"), Optional.of("k8scard"), Optional.of(password));
    }

    private static DatabaseUnavailable refusal(DatabaseUrl url) {
        return catchThrowableOfType(DatabaseUnavailable.class, () -> Database.open(url));
    }

    private static Optional<String> botUser(Database database) {
        return database.inTransaction(tables -> tables.workspaces().botUser("T1"));
    }
}
