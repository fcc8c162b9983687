package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.NotSaved;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

/** A member is forgotten who has answered more than anybody ever will, on H2, where one writes at a time. */
@Tag("thorough")
class ForgetSpeedTest {
    private static final int ANSWERS = 100_000;
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private static final List<String> HISTORY =
            List.of("""
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, local_date, zone,
                               late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', (select min(id) from channel), 'card' || mod(n, 300), 'h', '012', 'NEW',
                   date '2026-01-01', 'UTC', false, ${then}, ${then}, ${then}, ${then}, 0
            from generate_series(1, ${half}) g (n)""", """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select 'T1', 'UADA', 'card' || mod(n, 300), 'h', '012', 'DAILY', ${then}
            from generate_series(1, ${half}) g (n)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', 'UADA', card_id, 'h', id, 0, 3, 'RIGHT', 3, false, 0, local_date, 'UTC', ${then} from round""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict,
                                grade, in_time, points, local_date, zone, received_at)
            select 'T1', 'UADA', card_id, 'h', id, 0, 3, 'RIGHT', 3, false, 0, date '2026-01-01', 'UTC', ${then}
            from showing""", """
            insert into memory
            select 'T1', 'UADA', 'card' || n, 1, 1, date '2026-01-01' from generate_series(0, 299) g (n)""", "insert into member_score values ('T1', 'UADA', 0, ${half}, 0, 0, 0)");

    @TempDir
    private Path directory;

    @Test
    void a_hundred_thousand_answers_are_forgotten_within_two_minutes() throws SQLException {
        var url = DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve("bot"), Optional.empty(), Optional.empty());
        try (var database = Database.open(url)) {
            var team = new MendedTeam(database);
            team.channel("C1");
            fill(url);
            var directory = new Directory(database, Mockito.mock(Messenger.class), ZoneOffset.UTC);
            var followDecks =
                    new FollowDecks(database, team.installation, TestDecks.current(List.of(MendedTeam.WRONG_KEY)));
            var forgetMember = new ForgetMember(database, directory, followDecks, OptionalInt.empty());
            long start = System.nanoTime();
            var forgetting = CompletableFuture.runAsync(() -> forgetMember.run(new MemberKey("T1", "UADA"), NOW));
            long longest = 0;
            while (!forgetting.isDone()) {
                long before = System.nanoTime();
                tryToWrite(database);
                longest = Math.max(longest, System.nanoTime() - before);
            }
            forgetting.join();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(
                    "forgotten in " + took.toMillis() + " ms; another waited " + longest / 1_000_000 + " ms");
            assertThat(took).isLessThan(AT_MOST);
        }
    }

    /** Who writes meanwhile may be told that it was not saved. */
    private static void tryToWrite(Database database) {
        try {
            database.useTransaction(tables -> tables.members().meet(new MemberKey("T1", "UBEN")));
        } catch (NotSaved others) {
            assertThat(others).hasMessageContaining("nothing was stored");
        }
    }

    private static void fill(DatabaseUrl url) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : HISTORY) {
                statement.execute(sql.replace("${half}", String.valueOf(ANSWERS / 2))
                        .replace("${then}", "timestamp with time zone '2026-01-01 09:00:00+00'"));
            }
        }
    }
}
