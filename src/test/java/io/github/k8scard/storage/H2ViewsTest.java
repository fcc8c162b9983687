package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H2 does not merge a view into a query, so that a condition has to find its way into the view. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class H2ViewsTest {
    private static final List<String> TWO_THOUSAND_ROUNDS =
            List.of("""
            insert into workspace (id, name, bot_user_id, state, seen_at)
            values ('T1', 'Acme', 'UBOT', 'installed', now())""", """
            insert into channel (workspace_id, slack_id, state, mode, unanswered)
            select 'T1', 'C' || n, 'ACTIVE', 'QUIZ', 0 from generate_series(1, 50) g (n)""", "insert into card_text values ('T1', 'h', '{}')", """
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date,
                               local_date, zone, late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', c, 'card' || d, 'h', '012', 'NEW', date '2026-11-23' - d * interval '1' day,
                   date '2026-11-23' - d * interval '1' day, 'UTC', false, now(), now(), now(),
                   case when d > 1 then now() end, 0
            from generate_series(1, 50) x (c), generate_series(1, 40) y (d)""", """
            insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts)
            select 'T1', channel_id, 'CARD', id, 'SENT', now(), now(), 1, '1.1' from round""", "analyze");

    private final DatabaseUrl url = Engine.H2.fresh();

    @BeforeAll
    void fill() throws SQLException {
        Database.open(url).close();
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : TWO_THOUSAND_ROUNDS) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            posted_round | id = 5                                                   | primary_key
            posted_round | channel_id = 5 and local_date between '2026-11-01' and '2026-11-03' | round_by_channel
            posted_round | channel_id = 5 and daily_date > '2026-11-20'             | round_daily
            valid_round  | channel_id = 5 and local_date = '2026-11-01'             | round_by_channel
            valid_round  | closed_at is null and closes_at > now()                  | round_open
            """)
    void a_condition_on_a_view_goes_through_the_index_of_its_table(String view, String condition, String index)
            throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement();
                var plan = statement.executeQuery("explain select card_id from " + view + " where " + condition)) {
            plan.next();
            assertThat(plan.getString(1).toLowerCase(java.util.Locale.ROOT))
                    .contains("public." + index, "round_id = r.id")
                    .doesNotContain("tablescan");
        }
    }
}
