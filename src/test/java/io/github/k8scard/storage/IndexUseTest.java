package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Window;
import io.github.k8scard.member.MemberKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL itself says which index a query went through, in tables as full as a busy year leaves them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IndexUseTest {
    private static final MemberKey MEMBER = new MemberKey("T1", "U7");
    private static final List<String> A_BUSY_YEAR = List.of(
            "insert into workspace values ('T1', 'Acme', 'UBOT', 'installed', now())",
            """
            insert into channel (workspace_id, slack_id, state, mode, unanswered, next_post_at)
            select 'T1', 'C' || n, 'ACTIVE', 'QUIZ', 0, timestamptz '2026-11-24 09:00+00'
            from generate_series(1, 500) n""",
            "insert into card_text values ('T1', 'h', '{}')",
            """
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date,
                               local_date, zone, late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', c, 'card' || d, 'h', '012', 'NEW', date '2026-11-23' - d, date '2026-11-23' - d, 'UTC', false,
                   now(), now(), timestamptz '2026-11-24 09:00+00', case when d > 0 then now() end, 0
            from generate_series(1, 500) c, generate_series(0, 39) d""",
            """
            insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts)
            select 'T1', channel_id, 'CARD', id, 'SENT', now(), now(), 1, '1.1' from round""",
            """
            insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choices, verdict, grade, in_time,
                                points, local_date, zone, received_at)
            select 'T1', 'U' || n, card_id, 'h', id, 3, 'REVEALED', 1, true, 0, local_date, 'UTC', now()
            from round, generate_series(1, 2) n""",
            """
            insert into memory
            select 'T1', 'U' || m, 'card' || c, 1, 5, date '2026-11-23'
            from generate_series(1, 300) m, generate_series(1, 40) c""",
            """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select 'T1', 'U' || m, 'card' || c, 'h', '012', 'DAILY', now() - c * interval '1 day'
            from generate_series(1, 300) m, generate_series(1, 40) c""",
            """
            insert into home
            select 'T1', 'U' || n, timestamptz '2026-11-24 08:00+00' - n * interval '1 hour', 0, 'm'
            from generate_series(1, 2000) n""",
            """
            insert into daily_score
            select 'T1', channel_id, local_date, 'U' || n, 0, 0, 0, 1, 0 from round, generate_series(1, 2) n""",
            """
            insert into member (workspace_id, id, name, opted_out, deactivated, nudge, refreshed_at)
            select 'T1', 'U' || n, 'Somebody', false, false, false, now() from generate_series(1, 2000) n""",
            """
            insert into total_score
            select 'T1', c, 'U' || n, 0, 0, 0, 40, 0, date '2026-11-23'
            from generate_series(1, 500) c, generate_series(1, 2) n""",
            """
            insert into member_score
            select 'T1', 'U' || n, 0, 0, 0, 40, 0 from generate_series(1, 2000) n""",
            """
            insert into method_use (workspace_id, method, recent)
            select 'T' || n, 'chat.update', '' from generate_series(1, 2000) n""",
            "analyze");

    private final DatabaseUrl url = Engine.POSTGRESQL.fresh();

    @BeforeAll
    void fill() throws SQLException {
        Database.open(url).close();
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            for (String sql : A_BUSY_YEAR) {
                statement.execute(sql);
            }
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                query("channel_due", tables -> tables.channels().due("T1", NOW)),
                query("delivery_pending", tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW)),
                query("delivery_pending", tables -> tables.deliveryClaims().claimChange("T1", NOW, NOW)),
                query("delivery_pending", tables -> tables.deliveryQueue().lockUnknown("T1", NOW)),
                query("method_use_pkey", tables -> tables.rateLimits().notBefore("T1", "chat.update", NOW)),
                query("delivery_pending", tables -> tables.deliveryQueue().lockStale(NOW, NOW)),
                query("delivery_pending", tables -> tables.waitingDeliveries().waitNoLonger(NOW)),
                query("channel_due", tables -> tables.channels().planned("T1", NOW.plusSeconds(86_400))),
                query("round_open", tables -> tables.rounds().endStray(5, NOW)),
                query("delivery_round", tables -> tables.deliveryQueue().prove(5, "1.1", NOW)),
                query("round_open", tables -> tables.rounds().dueToClose(NOW)),
                query("round_open", tables -> tables.cardMessages().withStaleCount("T1", NOW, NOW)),
                query("answer_round", tables -> tables.cardMessages().withStaleCount("T1", NOW, NOW)),
                query("answer_round", tables -> tables.answers().inRound(5, MEMBER)),
                query("answer_round", tables -> tables.answers().countIn(5)),
                query("answer_round", tables -> tables.answers().tally(5, 3)),
                query("answer_by_member", tables -> tables.answers().countOn(MEMBER, "card5", MONDAY)),
                query(
                        "answer_by_member",
                        tables -> tables.answers().answeredElsewhere("T1", List.of("U9"), "card5", 5, NOW)),
                query("member_score_pkey", tables -> tables.memberScores().find(MEMBER, "me")),
                query("member_score_pkey", tables -> tables.homes().stale("T1", NOW.minusSeconds(400_000), NOW)),
                query("answer_by_member", tables -> tables.reviews().perDate(MEMBER, MONDAY)),
                query("answer_by_member", tables -> tables.reviews().recall(MEMBER, MONDAY)),
                query("total_score_by_member", tables -> tables.memberScores().channelsOf(new MemberKey("T1", "U9"))),
                query("home_opened", tables -> tables.homes().stale("T1", NOW.minusSeconds(60), NOW)),
                query("home_pkey", tables -> tables.homes().mark(MEMBER)),
                query("memory_pkey", tables -> tables.memories().of(MEMBER)),
                query("memory_pkey", tables -> tables.memories().lock(MEMBER, "card5")),
                query("memory_pkey", tables -> tables.memories().sums("T1", List.of("U7", "U8"), memory -> 1)),
                query("showing_by_member", tables -> tables.showings().since(MEMBER, NOW, MONDAY)),
                query("round_by_channel", tables -> tables.roundHistory().lastUse(5)),
                query("round_by_channel", tables -> tables.roundHistory().extraRoundsOn(5, MONDAY)),
                query("round_by_channel", tables -> tables.roundHistory().answeredSince(5, MONDAY)),
                query("daily_score_pkey", tables -> tables.scores().inChannel(5, new DateRange(MONDAY, MONDAY), "U7")),
                query("daily_score_pkey", tables -> tables.turnouts().days(5, new DateRange(MONDAY, MONDAY))),
                query("daily_score_pkey", tables -> tables.turnouts().membersIn(5, new DateRange(MONDAY, MONDAY))),
                query("daily_score_pkey", tables -> tables.teamAnswers().presences(5, new DateRange(MONDAY, MONDAY))),
                query("round_by_channel", tables -> tables.teamAnswers().closedOn(5, new DateRange(MONDAY, MONDAY))),
                query("round_by_channel", tables -> tables.teamAnswers().ofCards(5, new DateRange(MONDAY, MONDAY))),
                query("daily_score_pkey", tables -> tables.turnouts().lastDateBefore(5, MONDAY)),
                query("round_by_channel", tables -> tables.postedRounds().anyOpen(5, new DateRange(MONDAY, MONDAY))),
                query("delivery_round", tables -> tables.deliveries().isPosted(5)),
                query("round_by_channel", tables -> tables.postedRounds().postedOn(5, new DateRange(MONDAY, MONDAY))),
                query(
                        "round_by_channel",
                        tables -> tables.postedRounds().tallies(5, new DateRange(MONDAY, MONDAY), Set.of())),
                query("total_score_pkey", tables -> tables.scores().inChannel(5, Window.EVER, "U7")),
                query("total_score_pkey", tables -> tables.scores().optedOut(5)),
                query("round_daily", tables -> tables.streakRounds().ofMember(5, MEMBER, MONDAY.minusDays(3), NOW)),
                query("round_daily", tables -> tables.streakRounds().ofChannel(5, MONDAY.minusDays(3), NOW)),
                query("round_open", tables -> tables.openCards().ofChannel(5, NOW)),
                query("round_open", tables -> tables.openCards().ofWorkspace("T1", NOW)),
                query("round_open", tables -> tables.openCards().unanswered(MEMBER, NOW)),
                query("round_open", tables -> tables.openCards().unansweredWithChoices(MEMBER, NOW)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("queries")
    void a_hot_query_goes_through_its_index(String index, Consumer<Tables> query) throws SQLException {
        long before = scans(index);
        // a connection counts its scans for all to see at the latest when it ends
        try (var database = Database.open(url)) {
            database.useTransaction(query);
        }
        await().until(() -> scans(index) > before);
    }

    private long scans(String index) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Arguments query(String index, Consumer<Tables> query) {
        return Arguments.of(index, query);
    }
}
