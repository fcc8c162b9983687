package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.AnsweringProcess.Acknowledged;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while many answers share each commit. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class KilledAnswersTest {
    private final Random random = new Random(20261129);

    @TempDir
    private Path directory;

    @Test
    void no_acknowledged_answer_is_lost_and_none_counts_twice() throws Exception {
        killTimes(3);
    }

    @Test
    @Tag("thorough")
    void no_acknowledged_answer_is_lost_in_many_kills_and_none_counts_twice() throws Exception {
        killTimes(60);
    }

    @Test
    void a_kill_at_any_moment_leaves_whole_transactions() throws Exception {
        freezeTimes(40);
    }

    /** Without {@code WritingTurn} one in some 250 differs. */
    @Test
    @Tag("thorough")
    void a_kill_at_any_of_many_moments_leaves_whole_transactions() throws Exception {
        for (int process = 0; process < 20; process++) {
            freezeTimes(75);
        }
    }

    private void killTimes(int kills) throws Exception {
        var url = url("cards");
        var acknowledged = new ArrayList<Acknowledged>();
        for (int kill = 0; kill < kills; kill++) {
            acknowledged.addAll(AnsweringProcess.killedAfter(url, 1 + random.nextInt(200)));
            assertWhole(url, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(kills).doesNotHaveDuplicates();
    }

    /** Looks at what kills at many moments of one process would leave. */
    private void freezeTimes(int freezes) throws Exception {
        var acknowledged = new ArrayList<Acknowledged>();
        try (var answering = AnsweringProcess.start(url("cards"))) {
            for (int freeze = 0; freeze < freezes; freeze++) {
                int more = 1 + random.nextInt(40);
                var next = answering.next(more);
                assertThat(next).as("it still answers").hasSize(more);
                acknowledged.addAll(next);
                answering.freeze();
                Files.copy(file("cards"), file("left"), StandardCopyOption.REPLACE_EXISTING);
                assertWhole(url("left"), acknowledged);
                answering.thaw();
            }
        }
        Files.delete(file("cards"));
    }

    private DatabaseUrl url(String name) {
        return DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve(name), Optional.empty(), Optional.empty());
    }

    private Path file(String name) {
        return directory.resolve(name + ".mv.db");
    }

    private static void assertWhole(DatabaseUrl url, List<Acknowledged> acknowledged) {
        try (var database = Database.open(url)) {
            assertThat(lost(database, acknowledged)).isEmpty();
            // sums are written with the answers, so that they differ if one is there twice or without its sums
            var differences =
                    database.inTransaction(tables -> tables.scoreAudit().differences());
            assertThat(differences)
                    .as("with %s acknowledged", acknowledged.size())
                    .isEmpty();
            assertNothingIsLocked(url);
        }
    }

    /** What belongs to a transaction that nothing would ever end. */
    private static void assertNothingIsLocked(DatabaseUrl url) {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout 1000");
            connection.setAutoCommit(false);
            for (String table : List.of("answer", "memory", "daily_score", "total_score", "member_score", "member")) {
                statement.executeQuery("select * from " + table + " for update").close();
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError("A row stays locked", e);
        }
    }

    private static List<Acknowledged> lost(Database database, List<Acknowledged> acknowledged) {
        return database.inTransaction(tables -> acknowledged.stream()
                .filter(one -> tables.answers()
                        .inRound(one.roundId(), new MemberKey("T1", one.userId()))
                        .isEmpty())
                .toList());
    }
}
