package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.storage.WholeDatabase;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A member has themselves forgotten while something else locks what is theirs in another order, on PostgreSQL. */
class ForgetDeadlockTest {
    private static final MemberKey ADA = new MemberKey("T1", "UADA");

    private final TestDatabase database = TestDatabase.emptied(Engine.POSTGRESQL);
    private final MendedTeam team = new MendedTeam(database.database());
    private final ForgetMember forgetMember = new ForgetMember(
            database.database(),
            new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC),
            new FollowDecks(database.database(), team.installation, TestDecks.current(List.of(WRONG_KEY))),
            OptionalInt.empty());

    @Test
    void it_ends_well_whichever_of_the_two_is_rolled_back() throws SQLException {
        team.picks("UADA", team.posted(team.channel("C1"), WRONG_KEY, MONDAY, true), THIS, NOW);
        try (var other = database.connect();
                var statement = other.createStatement()) {
            // so that it is the forgetting that is rolled back, if this is reached within its second
            statement.execute("set deadlock_timeout = '30s'");
            other.setAutoCommit(false);
            statement.execute("update member_score set points = points where member_id = 'UADA'");
            var forgetting = CompletableFuture.runAsync(() -> forgetMember.run(ADA, NOW));
            await().until(() -> !database.column("""
                            select 1 from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""").isEmpty());
            try {
                statement.execute("update member set name = name where id = 'UADA'");
                assertThat(forgetting).isNotDone();
            } catch (SQLException rolledBack) {
                assertThat(rolledBack.getSQLState()).isEqualTo("40P01");
            }
            other.rollback();
            forgetting.join();
        }
        try (var connection = database.connect()) {
            assertThat(WholeDatabase.holding(connection, "UADA")).isEmpty();
        }
        List<?> differences = database.read(tables -> tables.scoreAudit().differences());
        assertThat(differences).isEmpty();
    }
}
