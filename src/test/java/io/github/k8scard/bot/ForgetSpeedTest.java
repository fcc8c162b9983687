package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.NotSaved;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/**
 * A member is forgotten who has answered for ten years, or more than anybody ever will, on H2, where one writes at a
 * time.
 */
@Tag("thorough")
class ForgetSpeedTest {
    private static final List<String> HISTORY = List.of(
            """
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, local_date, zone,
                               late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', (select min(id) from channel), 'card' || mod(n, 300), 'h', '012', 'NEW',
                   date '2026-01-01', 'UTC', false, ${then}, ${then}, ${then}, ${then}, 0
            from generate_series(1, ${half}) g (n)""", """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select 'T1', '${member}', 'card' || mod(n, 300), 'h', '012', 'DAILY', ${then}
            from generate_series(1, ${half}) g (n)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', '${member}', card_id, 'h', id, 0, 3, 'RIGHT', 3, false, 0, local_date, 'UTC', ${then}
            from round r
            where not exists (select 1 from answer a where a.round_id = r.id)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict,
                                grade, in_time, points, local_date, zone, received_at)
            select 'T1', '${member}', card_id, 'h', id, 0, 3, 'RIGHT', 3, false, 0, date '2026-01-01', 'UTC', ${then}
            from showing where member_id = '${member}'""", """
            insert into memory
            select 'T1', '${member}', 'card' || n, 1, 1, date '2026-01-01' from generate_series(0, 299) g (n)""", "insert into member_score values ('T1', '${member}', 0, ${half}, 0, 0, 0)");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"3000, 0, 3", "3000, 100000, 3", "100000, 0, 18"})
    void it_takes_seconds_however_much_others_practised(int answers, int ofOthers, int seconds) throws SQLException {
        var url = DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve("bot"), Optional.empty(), Optional.empty());
        try (var database = Database.open(url)) {
            var team = new MendedTeam(database);
            team.channel("C1");
            fill(url, "UADA", answers);
            if (ofOthers > 0) {
                fill(url, "UBEN", ofOthers);
            }
            var directory = new Directory(database, Mockito.mock(Messenger.class), ZoneOffset.UTC);
            var followDecks =
                    new FollowDecks(database, team.installation, TestDecks.current(List.of(MendedTeam.WRONG_KEY)));
            var forgetMember = new ForgetMember(database, directory, followDecks, OptionalInt.empty());
            long start = System.nanoTime();
            var processor = new AtomicLong();
            var forgetting = CompletableFuture.runAsync(() -> {
                forgetMember.run(new MemberKey("T1", "UADA"), NOW);
                processor.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            });
            long longest = 0;
            while (!forgetting.isDone()) {
                long before = System.nanoTime();
                tryToWrite(database);
                longest = Math.max(longest, System.nanoTime() - before);
            }
            forgetting.join();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(answers + " answers forgotten in " + took.toMillis() + " ms, of processor "
                    + processor.get() / 1_000_000 + " ms; another waited " + longest / 1_000_000 + " ms");
            // of the processor, since others may use the machine
            assertThat(Duration.ofNanos(processor.get())).isLessThan(Duration.ofSeconds(seconds));
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

    private static void fill(DatabaseUrl url, String member, int answers) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : HISTORY) {
                statement.execute(sql.replace("${half}", String.valueOf(answers / 2))
                        .replace("${member}", member)
                        .replace("${then}", "timestamp with time zone '2026-01-01 09:00:00+00'"));
            }
        }
    }
}
