package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.History;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void every_row_of_every_table_is_there_and_the_file_is_as_it_was() throws Exception {
        var stored = new StoredDatabase(folder, "k8scard");
        History.fill(stored.url(), 14);
        removeWhatRefersToNothing(stored.url());
        try (var database = stored.open()) {
            // its sums were made up, and the copy is to be checked against the answers
            database.useTransaction(tables -> tables.scoreAudit().differences().forEach(tables.scoreAudit()::repair));
        }
        Map<String, List<String>> before = StoredDatabase.text(stored.url());
        byte[] bytes = Files.readAllBytes(stored.file());
        DatabaseUrl target = Engine.POSTGRESQL.fresh();

        var moved = new MoveDatabase(stored.file(), target).run();

        assertThat(moved.differences()).isEmpty();
        assertThat(moved.isWhole()).isTrue();
        assertThat(moved.counts()).hasSameSizeAs(before.keySet()).anyMatch(count -> count.source() > 1_000);
        Map<String, List<String>> after = StoredDatabase.text(target);
        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(Files.readAllBytes(stored.file())).isEqualTo(bytes);
    }

    /** The made-up history does not go by foreign keys, which PostgreSQL tells. */
    private static void removeWhatRefersToNothing(DatabaseUrl url) throws Exception {
        DatabaseUrl same = Engine.POSTGRESQL.fresh();
        Database.open(same).close();
        try (var keysOf = TestDatabase.connect(same);
                var made = TestDatabase.connect(url);
                var statement = made.createStatement()) {
            for (StoredTable table : new StoredRows(keysOf).inOrder()) {
                try (var keys = keysOf.getMetaData().getImportedKeys(null, "public", table.name())) {
                    while (keys.next()) {
                        statement.execute("delete from %s t where t.%s is not null and t.%s not in (select %s from %s)"
                                .formatted(
                                        table.name(),
                                        keys.getString("FKCOLUMN_NAME"),
                                        keys.getString("FKCOLUMN_NAME"),
                                        keys.getString("PKCOLUMN_NAME"),
                                        keys.getString("PKTABLE_NAME")));
                    }
                }
            }
        }
    }

    @Test
    void the_bot_goes_on_where_it_was_and_gives_out_no_number_again() throws Exception {
        var stored = StoredDatabase.clicked(folder, 200);
        DatabaseUrl target = Engine.POSTGRESQL.fresh();
        int answers = StoredDatabase.text(stored.url()).get("answer").size();
        new MoveDatabase(stored.file(), target).run();
        try (var database = Database.open(target)) {
            StoredDatabase.click(database, 200);
            var differences =
                    database.inTransaction(tables -> tables.scoreAudit().differences());
            assertThat(differences).isEmpty();
        }
        assertThat(StoredDatabase.text(target).get("answer")).hasSizeGreaterThanOrEqualTo(answers + 200);
    }

    @Test
    void a_number_whose_row_is_gone_is_not_given_out_again_after_the_move() throws Exception {
        var stored = StoredDatabase.clicked(folder, 20);
        long highest;
        try (var database = stored.open()) {
            highest = StoredDatabase.newRound(database);
        }
        StoredDatabase.removeRound(stored.url(), highest);
        DatabaseUrl target = Engine.POSTGRESQL.fresh();

        assertThat(new MoveDatabase(stored.file(), target).run().isWhole()).isTrue();

        try (var database = Database.open(target)) {
            assertThat(StoredDatabase.newRound(database)).isGreaterThan(highest);
        }
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() throws Exception {
        var stored = StoredDatabase.clicked(folder, 20);
        DatabaseUrl target = Engine.POSTGRESQL.fresh();
        try (var database = Database.open(target)) {
            database.useTransaction(tables -> Samples.channel(tables, "T9", "C9"));
        }
        Map<String, List<String>> before = StoredDatabase.text(target);
        assertThatThrownBy(() -> new MoveDatabase(stored.file(), target).run())
                .isInstanceOf(MoveDatabase.NotMoved.class)
                .hasMessageContainingAll("Nothing was moved", "has rows already", "empty database");
        assertThat(StoredDatabase.text(target)).isEqualTo(before);
    }

    @Test
    void nothing_is_made_in_a_database_of_something_else() throws Exception {
        var stored = new StoredDatabase(folder, "k8scard");
        stored.open().close();
        DatabaseUrl target = Engine.POSTGRESQL.fresh();
        try (var connection = TestDatabase.connect(target);
                var statement = connection.createStatement()) {
            statement.execute("create table another (name text)");
            statement.execute("insert into another values ('mine')");
        }
        assertThatThrownBy(() -> new MoveDatabase(stored.file(), target).run())
                .isInstanceOf(MoveDatabase.NotMoved.class)
                .hasMessageContainingAll("Nothing was moved", "another has rows already");
        assertThat(StoredDatabase.text(target)).containsOnlyKeys("another");
    }

    @Test
    void a_file_that_nobody_may_write_is_moved_and_no_copy_is_left() throws Exception {
        var stored = new StoredDatabase(folder, "k8scard");
        stored.open().close();
        Files.setPosixFilePermissions(stored.file(), PosixFilePermissions.fromString("r--r--r--"));
        for (String permissions : List.of("rwxr-xr-x", "r-xr-xr-x")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            try {
                assertThat(new MoveDatabase(stored.file(), Engine.POSTGRESQL.fresh())
                                .run()
                                .isWhole())
                        .isTrue();
            } finally {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(stored.file());
        }
    }
}
