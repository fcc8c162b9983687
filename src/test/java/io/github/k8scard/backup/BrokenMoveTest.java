package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.backup.MoveDatabase.Count;
import io.github.k8scard.backup.MoveDatabase.Moved;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.OwnPostgres;
import io.github.k8scard.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A move that ends in the middle leaves the target empty and the source as it was, and can be run again. */
class BrokenMoveTest {
    private static final String WAITING = "wait_event_type = 'Lock' and datname = current_database()";

    @TempDir
    private Path folder;

    @TempDir
    private Path server;

    private StoredDatabase stored;
    private byte[] before;

    @BeforeEach
    void fill() throws Exception {
        stored = StoredDatabase.clicked(folder, 100);
        before = Files.readAllBytes(stored.file());
    }

    /** What breaks a connection. */
    private interface Fault {
        void strike() throws Exception;
    }

    /** Breaks it while it waits to store answers, with the rows of other tables stored before them. */
    private void assertRolledBack(DatabaseUrl target, Fault fault, Fault mending) throws Exception {
        Database.open(target).close();
        CompletableFuture<Throwable> moving;
        try (var other = TestDatabase.connect(target);
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table answer in share row exclusive mode");
            moving = CompletableFuture.supplyAsync(() -> catchThrowable(this.moveInto(target)::run));
            await().until(() -> first(target, "select count(*) from pg_stat_activity where " + WAITING)
                    .equals("1"));
            fault.strike();
            assertThat(moving.join())
                    .isInstanceOf(MoveDatabase.NotMoved.class)
                    .hasMessageContainingAll("Nothing was moved", "was rolled back", "run this again")
                    .hasMessageNotContaining("insert into");
        }
        mending.strike();
        assertNothingWasMovedAndAllIsTheNextTime(target);
    }

    private MoveDatabase moveInto(DatabaseUrl target) {
        return new MoveDatabase(stored.file(), target);
    }

    private void assertNothingWasMovedAndAllIsTheNextTime(DatabaseUrl target) throws Exception {
        assertThat(StoredDatabase.text(target).values()).allMatch(List::isEmpty);
        assertSourceIsAsItWas();

        Moved moved = moveInto(target).run();

        assertThat(moved.isWhole()).isTrue();
        assertThat(StoredDatabase.text(target)).isEqualTo(StoredDatabase.text(stored.url()));
    }

    private void assertSourceIsAsItWas() throws IOException {
        assertThat(Files.readAllBytes(stored.file())).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no copy is left").containsExactly(stored.file());
        }
    }

    @Test
    void a_connection_that_is_ended() throws Exception {
        DatabaseUrl target = Engine.POSTGRESQL.fresh();
        assertRolledBack(
                target,
                () -> first(target, "select pg_terminate_backend(pid) from pg_stat_activity where " + WAITING),
                () -> {});
    }

    @Test
    void a_server_that_is_killed() throws Exception {
        try (var postgres = new OwnPostgres(server)) {
            assertRolledBack(postgres.url(), postgres::kill, postgres::start);
        }
    }

    @Test
    void a_row_that_does_not_arrive_is_missed_and_nothing_is_kept() throws Exception {
        DatabaseUrl target = Engine.POSTGRESQL.fresh();
        Database.open(target).close();
        execute(target, """
                create function lose() returns trigger language plpgsql as
                'begin if new.member_id = ''U7'' then return null; end if; return new; end'""");
        execute(target, "create trigger lose before insert on answer for each row execute function lose()");

        assertThat(catchThrowable(moveInto(target)::run))
                .isInstanceOf(MoveDatabase.NotMoved.class)
                .hasMessageMatching("(?s)Nothing was moved: .* the table answer has \\d+ rows instead of \\d+.*");

        execute(target, "drop trigger lose on answer");
        assertNothingWasMovedAndAllIsTheNextTime(target);
    }

    @Test
    void what_differs_after_the_commit_is_not_said_to_be_whole() {
        var same = new Count("round", 7, 7);
        assertThat(new Moved(List.of(same), List.of()).isWhole()).isTrue();
        assertThat(new Moved(List.of(same, new Count("answer", 200, 199)), List.of()).isWhole())
                .isFalse();
        assertThat(new Moved(List.of(same), List.of("a sum")).isWhole()).isFalse();
    }

    private static String first(DatabaseUrl url, String query) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
