package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 file whose processes are killed while four threads commit. H2 2.5.252 fails here: docs/decisions.md. */
final class KilledProcessTest {
    @TempDir
    private Path directory;

    @Test
    @Tag("trap-2")
    void what_was_committed_survives_the_process_being_killed() throws Exception {
        killTimes(4);
    }

    @Test
    @Tag("thorough")
    void what_was_committed_survives_many_short_lived_processes_being_killed() throws Exception {
        killTimes(40);
    }

    /** Kills one process after the other, each after 1 to 100 rows, and opens, reads and closes the file each time. */
    private void killTimes(int kills) throws Exception {
        var url = url();
        var random = new Random(20261125);
        var committed = new ArrayList<String>();
        long highest = 0;
        for (int kill = 0; kill < kills; kill++) {
            try (var child = ChildProcess.opening(url, "W" + kill + "-")) {
                committed.addAll(child.killedAfter(1 + random.nextInt(100)));
            }
            try (var connection = TestDatabase.connect(url);
                    var statement = connection.createStatement()) {
                assertThat(column(statement, "select name from written"))
                        .as("after kill %s", kill)
                        .containsAll(committed);
                statement.execute("insert into written (name) values ('fresh " + kill + "')");
                long fresh = Long.parseLong(
                        column(statement, "select max(id) from written").get(0));
                assertThat(fresh).as("a number of its own").isGreaterThan(highest);
                highest = fresh;
            }
        }
    }

    private DatabaseUrl url() {
        return DatabaseUrl.parse(
                "jdbc:h2:file:" + directory.resolve("cards"), Optional.of("k8scard"), Optional.of("secret"));
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void numbers_that_are_in_use_are_never_given_out_again_whatever_the_file_says() throws Exception {
        var url = url();
        try (var database = Database.open(url)) {
            database.useTransaction(tables -> {
                for (int i = 0; i < 5; i++) {
                    Samples.channel(tables, "T1", "C" + i);
                }
            });
            try (var connection = TestDatabase.connect(url);
                    var statement = connection.createStatement()) {
                statement.execute("alter table channel alter column id restart with 3");
            }
        }
        try (var database = Database.open(url)) {
            long fresh = database.inTransaction(tables -> Samples.channel(tables, "T1", "CNEW"))
                    .id();
            assertThat(fresh).isGreaterThan(5);
        }
    }
}
