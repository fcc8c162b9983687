package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.NotSaved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The database goes away under an open {@link Database}, and comes back. */
@Timeout(180)
final class HealingTest {
    private static final int AT_ONCE = 8;
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Optional<Database> open = Optional.empty();
    private int number;

    @BeforeEach
    void mount() {
        FailingDisk.mount();
    }

    @AfterEach
    void close() {
        FailingDisk.repair();
        open.ifPresent(Database::close);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "CLOSED"})
    void on_a_failing_disk_nothing_is_saved_and_on_a_mended_one_everything(FailingDisk.Trouble trouble)
            throws IOException {
        Database database = open(onTheDisk());
        everyConnectionIsUsed(database);

        FailingDisk.fail(trouble);
        assertThat(Race.of(AT_ONCE, thread -> notSaved(database)))
                .allSatisfy(told -> assertThat(told).isNotNull());
        database.recover();
        assertThat(database.trouble().orElseThrow()).isNotBlank();

        FailingDisk.repair();
        awaitRecovery(database);
        everyConnectionIsUsed(database);
        assertThat(workspaces(database)).hasSize(number);
    }

    @Test
    void files_that_were_closed_are_opened_again() throws IOException {
        Database database = open(onTheDisk());
        everyConnectionIsUsed(database);

        FailingDisk.fail(FailingDisk.Trouble.CLOSED);
        assertThat(notSaved(database)).isNotNull();

        awaitRecovery(database);
        everyConnectionIsUsed(database);
        assertThat(workspaces(database)).hasSize(number);
    }

    @Test
    void it_recovers_though_nobody_wants_anything_of_it() throws IOException {
        Database database = open(onTheDisk());
        everyConnectionIsUsed(database);

        FailingDisk.fail(FailingDisk.Trouble.FULL);
        assertThat(database.trouble()).as("as far as is known").isEmpty();
        database.report();
        assertThat(database.trouble()).isPresent();

        FailingDisk.repair();
        awaitRecovery(database);
        assertThat(workspaces(database)).hasSize(number);
    }

    @Test
    void a_file_that_has_vanished_is_not_replaced_by_an_empty_one() throws IOException {
        Database database = open(onTheDisk());
        everyConnectionIsUsed(database);
        Path file = directory.resolve("cards.mv.db");
        Path elsewhere = directory.resolve("elsewhere");

        FailingDisk.fail(FailingDisk.Trouble.BROKEN);
        notSaved(database);
        Files.move(file, elsewhere);
        FailingDisk.repair();
        await().until(() -> {
            database.recover();
            return database.trouble().orElse("").contains("not found");
        });
        notSaved(database);
        assertThat(file).doesNotExist();

        Files.move(elsewhere, file);
        awaitRecovery(database);
        assertThat(workspaces(database)).hasSize(number);
    }

    @ParameterizedTest
    @EnumSource
    void connections_that_are_all_held_are_waited_for_and_then_used_again(Engine engine) {
        Database database = open(engine.fresh());
        List<HeldTransaction<?>> held = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            held.add(new HeldTransaction<>(
                    database, tables -> tables.workspaces().botUser("T1")));
        }
        assertThat(notSaved(database).nothingStored()).isTrue();
        assertThat(database.trouble()).isPresent();

        held.forEach(HeldTransaction::close);
        awaitRecovery(database);
        everyConnectionIsUsed(database);
    }

    @Test
    void a_primary_that_becomes_a_standby_is_left_for_the_next_one() throws SQLException {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        Database database = open(url);
        everyConnectionIsUsed(database);
        String name = url.jdbcUrl().replaceFirst(".*/", "");

        execute(url, "alter database " + name + " set default_transaction_read_only = on");
        endSessions(url);
        await().untilAsserted(() -> assertThat(notSaved(database)).hasMessageContaining("read-only transaction"));
        database.recover();
        assertThat(database.trouble().orElseThrow()).contains("read-only");

        execute(
                url,
                "set default_transaction_read_only = off",
                "alter database " + name + " reset default_transaction_read_only");
        awaitRecovery(database);
        everyConnectionIsUsed(database);
        assertThat(workspaces(database)).hasSize(number);
    }

    @Test
    void a_postgresql_that_was_killed_is_used_again_once_it_runs_again() throws Exception {
        try (var server = new OwnPostgres(directory.resolve("server"))) {
            Database database = open(server.url());
            everyConnectionIsUsed(database);

            server.kill();
            notSaved(database);
            assertThat(database.trouble()).isPresent();
            server.start();
            awaitRecovery(database);
            everyConnectionIsUsed(database);
            assertThat(workspaces(database)).hasSize(number);
        }
    }

    @Test
    void connections_that_were_broken_alone_are_no_outage() throws SQLException {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        Database database = open(url);
        everyConnectionIsUsed(database);

        endSessions(url);
        assertThat(notSaved(database).nothingStored()).isTrue();
        assertThat(Race.of(AT_ONCE, thread -> database.trouble())).allMatch(Optional::isEmpty);
        everyConnectionIsUsed(database);
    }

    @Test
    void instances_do_not_wait_for_each_others_probes() throws SQLException {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        Database database = open(url);
        execute(
                url,
                "create table probed (method text)",
                """
                create function see() returns trigger language plpgsql as
                $$ begin insert into probed values (new.method); return new; end $$""",
                "create trigger see before insert on method_use for each row execute function see()");
        database.report();
        database.report();
        try (var other = Database.open(url)) {
            other.report();
        }
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(distinct method), count(*) from probed")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
            assertThat(row.getInt(2)).isEqualTo(4);
        }
    }

    /** How a caller stores something: whenever, or in time. */
    private interface Way extends BiConsumer<Database, Consumer<Tables>> {}

    static Stream<Way> ways() {
        return Stream.of(
                Database::useTransaction,
                (database, work) -> database.inTransaction(AMPLE, tables -> {
                    work.accept(tables);
                    return null;
                }));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whether_something_is_stored_is_uncertain_only_once_it_was_to_be_committed(Way way) throws IOException {
        DatabaseUrl url = Engine.POSTGRESQL.fresh();
        Database postgresql = open(url);
        assertThat(notSaved(way, postgresql, tables -> {
                            endSessions(url);
                            tables.workspaces().save("TLOST", "Acme", "UBOT", NOW);
                        })
                        .nothingStored())
                .as("a statement failed")
                .isTrue();
        postgresql.close();
        Database anew = open(url);
        assertThat(notSaved(way, anew, tables -> {
                            tables.workspaces().save("TLOST", "Acme", "UBOT", NOW);
                            endSessions(url);
                        })
                        .nothingStored())
                .as("the commit failed")
                .isFalse();
        anew.close();

        Database file = open(onTheDisk());
        assertThat(notSaved(way, file, tables -> {
                            tables.workspaces().save("TLOST", "Acme", "UBOT", NOW);
                            FailingDisk.fail(FailingDisk.Trouble.FULL);
                        })
                        .nothingStored())
                .as("the disk was full when it came to the commit")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_database_refuses_is_not_taken_for_an_outage(Engine engine) {
        Database database = open(engine.fresh());
        var refused = catchThrowableOfType(
                RuntimeException.class,
                () -> database.useTransaction(tables -> tables.handledEvents().first("nobody", "E1", NOW)));
        assertThat(refused).isNotInstanceOf(NotSaved.class);
        assertThat(database.trouble()).isEmpty();
    }

    private Database open(DatabaseUrl url) {
        open = Optional.of(Database.open(url));
        return open.orElseThrow();
    }

    private DatabaseUrl onTheDisk() {
        return DatabaseUrl.parse("jdbc:h2:failing:" + directory.resolve("cards"), Optional.empty(), Optional.empty());
    }

    /** As the timer does every few seconds. */
    private static void awaitRecovery(Database database) {
        await().atMost(AMPLE).until(() -> {
            database.recover();
            return database.trouble().isEmpty();
        });
    }

    private void everyConnectionIsUsed(Database database) {
        int first = number;
        number += AT_ONCE;
        Race.of(AT_ONCE, thread -> {
            save(database, "T" + (first + thread));
            return null;
        });
    }

    private NotSaved notSaved(Database database) {
        return catchThrowableOfType(NotSaved.class, () -> save(database, "TLOST"));
    }

    /** Work under which a disk or a server is made to fail. */
    private interface Work {
        void accept(Tables tables) throws IOException, SQLException;
    }

    private static NotSaved notSaved(Way way, Database database, Work work) {
        return catchThrowableOfType(
                NotSaved.class,
                () -> way.accept(database, tables -> {
                    try {
                        work.accept(tables);
                    } catch (IOException | SQLException e) {
                        throw new IllegalStateException("the test itself failed", e);
                    }
                }));
    }

    private static void save(Database database, String workspaceId) {
        database.useTransaction(tables -> tables.workspaces().save(workspaceId, "Acme", "UBOT", NOW));
    }

    private List<String> workspaces(Database database) {
        var found = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            String id = "T" + i;
            database.<Optional<String>>inTransaction(
                            tables -> tables.workspaces().botUser(id))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static void execute(DatabaseUrl url, String... all) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    private static void endSessions(DatabaseUrl url) throws SQLException {
        execute(
                url,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
    }
}
