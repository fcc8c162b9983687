package io.github.k8scard.bot;

import static io.github.k8scard.bot.ForgettingProcess.ADA;
import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.storage.WholeDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} while a member is forgotten. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class KilledForgetTest {
    private static final Instant CLOSED = nine(MONDAY.plusDays(1));
    private static final Instant FORGOTTEN = CLOSED.plus(Duration.ofDays(6));
    private static final int CHANNELS = 30;

    /** Longer than a JVM that has just begun takes for all of it, on an idle machine. */
    private static final int LONGEST_MILLIS = 600;

    private static final String PRACTISED = """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select workspace_id, member_id, 'pod', card_hash, choice_order, run, shown_at
            from showing, generate_series(1, 3000) g (n)""";

    private static final String ANSWERED = """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict,
                                grade, in_time, points, local_date, zone, received_at)
            select workspace_id, member_id, card_id, card_hash, id, 0, 3, 'RIGHT', 3, false, 0, date '2026-11-22',
                   'UTC', shown_at
            from showing""";

    private final Random random = new Random(20261201);

    @TempDir
    private Path directory;

    /** What a database holds of the member, and what counts for the others. */
    private record Left(List<String> ofTheMember, List<String> ofAll) {
        static Left in(DatabaseUrl url) {
            try (var connection = TestDatabase.connect(url)) {
                return new Left(WholeDatabase.holding(connection, ADA.id()), Everything.at(url));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everything_or_nothing_is_gone_and_asking_again_completes_it(Engine engine) throws Exception {
        killTimes(engine, 4);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @Tag("thorough")
    void that_holds_for_many_kills(Engine engine) throws Exception {
        killTimes(engine, 25);
    }

    private void killTimes(Engine engine, int kills) throws IOException {
        Left complete = forgotten(asked(url(engine, "whole")));
        DatabaseUrl url = asked(url(engine, "cut"));
        Left untouched = Left.in(url);
        assertThat(untouched.ofTheMember()).contains("answer.member_id", "memory.member_id", "total_score.member_id");
        assertThat(complete.ofTheMember()).isEmpty();
        var found = new ArrayList<Left>();
        for (int kill = 0; kill < kills; kill++) {
            try (var forgetting = ForgettingProcess.start(url, FORGOTTEN)) {
                forgetting.killAfter(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
            }
            awaitAlone(engine, url);
            found.add(Left.in(url));
        }
        assertThat(found).isSubsetOf(untouched, complete);
        assertThat(forgotten(url)).isEqualTo(complete);
    }

    /** A server goes on with what it is at until it sees that nobody listens any more. */
    private static void awaitAlone(Engine engine, DatabaseUrl url) {
        if (engine == Engine.POSTGRESQL) {
            await().atMost(Duration.ofMinutes(1)).until(() -> column(url, """
                            select 1 from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()""").isEmpty());
        }
    }

    /** In many channels, whose cards have closed and show who was right, and a lot of practice. */
    private static DatabaseUrl asked(DatabaseUrl url) {
        try (var database = Database.open(url)) {
            var team = new MendedTeam(database);
            for (int n = 0; n < CHANNELS; n++) {
                long round = team.posted(team.channel("C" + n), WRONG_KEY, MONDAY, true);
                team.picks("UADA", round, THIS, NOW);
                team.picks("UBEN", round, n % 2 == 0 ? THIS : THAT, NOW);
            }
            team.closeRounds(CLOSED);
            team.shown("UADA", WRONG_KEY, NOW);
            execute(url, PRACTISED, ANSWERED, "update delivery set state = 'SENT'", """
                    update member_score
                    set right_count = right_count + (select count(*) from showing)
                    where member_id = 'UADA'""");
        }
        return url;
    }

    /** Asks for it, and returns what is left. Each closed card is to be shown anew. */
    private static Left forgotten(DatabaseUrl url) {
        try (var database = Database.open(url)) {
            ForgettingProcess.forgetMember(database).run(ADA, FORGOTTEN);
            List<?> differences =
                    database.inTransaction(tables -> tables.scoreAudit().differences());
            assertThat(differences).isEmpty();
        }
        assertThat(column(url, "select state from delivery where kind = 'CLOSING'"))
                .hasSize(CHANNELS)
                .containsOnly("PENDING");
        return Left.in(url);
    }

    private DatabaseUrl url(Engine engine, String name) {
        return engine == Engine.POSTGRESQL
                ? engine.fresh()
                : DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve(name), Optional.empty(), Optional.empty());
    }

    private static void execute(DatabaseUrl url, String... statements) {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(DatabaseUrl url, String query) {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
