package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.GoneWorkspaces;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.storage.WholeDatabase;
import io.github.k8scard.storage.Workspaces.KeptAs;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A workspace leaves, stays away or comes back. */
@ParameterizedClass
@EnumSource(Engine.class)
class ForgetWorkspacesTest {
    private static final int DAYS = 30;

    private final TestDatabase database;
    private final MendedTeam team;
    private final ForgetWorkspaces forgetWorkspaces;

    ForgetWorkspacesTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
        forgetWorkspaces = new ForgetWorkspaces(database.database(), DAYS);
        long round = team.posted(team.channel("C1"), WRONG_KEY, MONDAY, true);
        team.picks("U1", round, THIS, NOW);
        team.picks("U2", round, THAT, NOW);
        team.practises("U2", team.shown("U2", WRONG_KEY, NOW), THAT, NOW);
        team.closeRounds(nine(MONDAY.plusDays(1)));
        database.execute("""
                insert into channel_change (id, side, number, workspace_id, slack_id, state, mode, unanswered)
                select id, 'AFTER', 1, workspace_id, slack_id, state, mode, 0 from channel""");
    }

    /** Something in each table of T1, and the same in T2, where keys are not counted by the database. */
    private void fillTheRest(String workspaceId) {
        for (String table : tables()) {
            if (database.column("select 1 from " + table + " where workspace_id = '" + workspaceId + "'")
                    .isEmpty()) {
                fill(table, workspaceId);
            }
        }
    }

    private List<String> tables() {
        return database.column("""
                select distinct table_name
                from information_schema.columns
                where table_schema = 'public' and column_name = 'workspace_id'
                  and table_name not in (select table_name from information_schema.views where table_schema = 'public')
                """);
    }

    /** A row of which all that has to be there is made up. */
    private void fill(String table, String workspaceId) {
        List<String> columns = database.column("""
                select column_name || ':' || data_type
                from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_nullable = 'NO'
                  and column_default is null and is_identity = 'NO'
                """.formatted(table));
        String names =
                String.join(", ", columns.stream().map(one -> one.split(":")[0]).toList());
        String values = String.join(
                ", ", columns.stream().map(one -> value(one, workspaceId)).toList());
        database.execute("insert into %s (%s) values (%s)".formatted(table, names, values));
    }

    private String value(String column, String workspaceId) {
        String[] parts = column.split(":");
        String type = parts[1].toLowerCase(Locale.ROOT);
        return switch (parts[0]) {
            case "workspace_id" -> "'" + workspaceId + "'";
            case "channel_id", "id" ->
                type.contains("char")
                        ? "'x'"
                        : "(select min(id) from channel where workspace_id = '" + workspaceId + "')";
            case "edit_id" -> "(select min(id) from card_edit where workspace_id = '" + workspaceId + "')";
            case "answer_id" -> "(select min(id) from answer where workspace_id = '" + workspaceId + "')";
            default ->
                type.contains("char")
                        ? "'x'"
                        : type.equals("date")
                                ? "date '2026-11-23'"
                                : type.startsWith("timestamp")
                                        ? "timestamp with time zone '2026-11-23 09:00:00+00'"
                                        : type.equals("boolean") ? "false" : "1";
        };
    }

    private void leave() {
        database.write(tables -> tables.workspaces().leave("T1"));
        forgetWorkspaces.run(NOW);
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private List<String> holding() {
        try (var connection = database.connect()) {
            return WholeDatabase.holding(connection, "T1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void twoWorkspacesInEveryTable() {
        database.write(tables -> tables.workspaces().save("T2", "Other", "UBOT", NOW));
        fillTheRest("T1");
        database.execute("""
                insert into channel (workspace_id, slack_id, state, mode, unanswered)
                values ('T2', 'C9', 'OFF', 'QUIZ', 0)
                """);
        fillTheRest("T2");
    }

    @Test
    void everything_of_it_is_gone_after_the_days_and_nothing_of_another_workspace() {
        twoWorkspacesInEveryTable();
        leave();
        forgetWorkspaces.run(days(DAYS).minusSeconds(1));
        assertThat(database.column("select 1 from answer where workspace_id = 'T1'"))
                .hasSize(3);
        forgetWorkspaces.run(days(DAYS));
        assertThat(holding()).isEmpty();
        assertThat(tables())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        table -> assertThat(database.column("select 1 from " + table + " where workspace_id = 'T2'"))
                                .as(table)
                                .isNotEmpty());
    }

    @Test
    void one_that_comes_back_before_has_lost_nothing_and_its_days_begin_anew_when_it_leaves_again() {
        List<String> before = Everything.in(database);
        leave();
        forgetWorkspaces.run(days(29));
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", days(29)));
        forgetWorkspaces.run(days(40));
        assertThat(Everything.in(database)).isEqualTo(before);
        database.write(tables -> tables.workspaces().leave("T1"));
        forgetWorkspaces.run(days(41));
        forgetWorkspaces.run(days(70));
        assertThat(Everything.in(database)).isEqualTo(before);
        forgetWorkspaces.run(days(71));
        assertThat(holding()).isEmpty();
    }

    @Test
    void without_days_it_is_gone_at_the_next_run() {
        database.write(tables -> tables.workspaces().leave("T1"));
        new ForgetWorkspaces(database.database(), 0).run(NOW);
        assertThat(holding()).isEmpty();
    }

    @Test
    void what_was_begun_goes_on_after_a_kill_and_the_workspace_is_not_joined_before() {
        leave();
        database.write(tables -> tables.workspaces().gone().begin("T1"));
        database.write(tables -> tables.workspaces().gone().removeSome("T1", GoneWorkspaces.FIRST, 1));
        assertThat(isGoing()).isTrue();
        database.write(tables -> tables.workspaces().leave("T1"));
        assertThat(isGoing()).isTrue();
        new MendedTeam(database.database());
        assertThat(isGoing()).isTrue();
        forgetWorkspaces.run(NOW);
        assertThat(holding()).isEmpty();
        new MendedTeam(database.database());
        assertThat(database.column("select state from workspace")).containsExactly("installed");
    }

    private boolean isGoing() {
        return database.column("select state from workspace").equals(List.of("going"));
    }

    @Test
    void one_that_comes_back_as_its_removal_begins_has_lost_nothing_or_waits() {
        for (int i = 0; i < 20; i++) {
            database.execute("update workspace set state = 'left'");
            List<Boolean> waits = Race.of(2, thread -> {
                if (thread == 0) {
                    return !database.read(tables -> tables.workspaces().gone().begin("T1"));
                }
                return database.read(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW)) == KeptAs.GOING;
            });
            assertThat(waits.get(0)).as("not begun").isNotEqualTo(waits.get(1));
            assertThat(isGoing()).isEqualTo(waits.get(1));
        }
    }

    @Test
    void what_came_into_an_earlier_table_meanwhile_goes_at_the_end() {
        leave();
        database.write(tables -> tables.workspaces().gone().begin("T1"));
        String from = "method_use";
        while (database.read(tables -> tables.workspaces().gone().removeSome("T1", from, 1_000))
                .isPresent()) {
            assertThat(database.column("select 1 from workspace")).hasSizeLessThan(2);
        }
        assertThat(holding()).isEmpty();
    }

    @Test
    void who_counts_its_answers_meanwhile_leaves_nothing_behind() {
        leave();
        count(NOW);
        Race.of(3, i -> {
            if (i == 0) {
                count(days(1));
                count(days(1));
                count(days(1));
            } else {
                forgetWorkspaces.run(days(DAYS));
            }
            return i;
        });
        forgetWorkspaces.run(days(DAYS));
        assertThat(holding()).isEmpty();
    }

    @Test
    void what_comes_late_of_it_is_not_kept_and_slacks_wishes_hold_all_the_same() {
        leave();
        forgetWorkspaces.run(days(DAYS));
        assertThat(database.column("select 1 from workspace")).isEmpty();
        database.write(tables -> tables.homes().opened(new MemberKey("T1", "U1"), NOW));
        var realTime = Clock.fixed(NOW, ZoneOffset.UTC);
        var rateLimits = new RateLimits(database.database(), team.installation, realTime);
        Duration wait = rateLimits.putOff("auth.test", Duration.ofSeconds(20));
        assertThat(rateLimits.left("auth.test")).isEqualTo(wait);
        assertThat(rateLimits.left("users.info")).isZero();
        assertThat(holding()).isEmpty();
        database.execute("delete from method_use");
    }

    @Test
    void who_is_at_it_as_its_removal_begins_is_waited_for() {
        leave();
        CompletableFuture<Void> removal;
        try (var handler = database.hold(tables -> {
            tables.homes().opened(new MemberKey("T1", "UNEW"), NOW);
            tables.rateLimits().putOff("T1", "users.info", NOW, NOW.plusSeconds(9));
            return true;
        })) {
            assertThat(handler.result()).isTrue();
            removal = CompletableFuture.runAsync(() -> forgetWorkspaces.run(days(DAYS)));
            await().during(Duration.ofMillis(200)).until(() -> !removal.isDone());
        }
        removal.join();
        assertThat(holding()).isEmpty();
    }

    @Test
    void who_comes_while_it_is_being_removed_leaves_nothing_behind() {
        for (int i = 0; i < 10; i++) {
            new MendedTeam(database.database()).channel("C1");
            leave();
            database.execute("update workspace set left_at = timestamp with time zone '2026-01-01 09:00:00+00'");
            Race.of(4, thread -> {
                if (thread == 0) {
                    forgetWorkspaces.run(days(DAYS));
                }
                for (int n = 0; n < 20; n++) {
                    var member = new MemberKey("T1", "U" + thread + "-" + n);
                    String method = "method" + thread + "." + n;
                    database.write(tables -> tables.homes().opened(member, NOW));
                    database.write(tables -> tables.rateLimits().putOff("T1", method, NOW, NOW.plusSeconds(9)));
                }
                return thread;
            });
            assertThat(holding()).isEmpty();
        }
        database.execute("delete from method_use");
    }

    private void count(Instant now) {
        database.read(tables -> tables.cardCounts().countNext(1, now));
    }

    @Test
    void several_processes_remove_it_at_once() {
        leave();
        Race.of(4, i -> {
            new ForgetWorkspaces(database.database(), DAYS).run(days(DAYS));
            return i;
        });
        forgetWorkspaces.run(days(DAYS));
        assertThat(holding()).isEmpty();
    }
}
