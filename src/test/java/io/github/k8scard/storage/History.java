package io.github.k8scard.storage;

import io.github.k8scard.deck.CardJson;
import java.sql.SQLException;
import java.util.List;

/**
 * What a busy workspace has stored after some days: 50 channels with a card a day, answered by five members each, who
 * practise too. However long that has gone on, the same is under way: the cards of today, 100 messages that are due,
 * some that are being sent, and members who look at their Home tabs.
 */
public final class History {
    private static final List<String> UNDER_WAY = List.of(
            "insert into workspace (id, name, bot_user_id, state, seen_at) values ('T1', 'Acme', 'UBOT', 'installed', timestamp with time zone '${now}')",
            """
            insert into channel (workspace_id, slack_id, state, mode, unanswered, next_post_at)
            select 'T1', 'C' || c, 'ACTIVE', 'QUIZ', 0, timestamp with time zone '${now}' + c * interval '1' hour
            from generate_series(1, 50) g (c)""",
            "update channel set next_post_at = timestamp with time zone '${now}' where id <= 5",
            "update channel set skipped = '2026-11-24 U4' where id = 50",
            """
            insert into member (workspace_id, id, name, opted_out, deactivated, nudge, refreshed_at)
            select 'T1', 'U' || m, case when m > 195 then '' else 'Somebody' end, m > 190, false, m > 180,
                   timestamp with time zone '2026-01-01 09:00:00+00'
            from generate_series(1, 200) g (m)""",
            """
            insert into departure
            select 'T1', c, 'U' || m from generate_series(1, 50) x (c), generate_series(100, 105) y (m)""",
            """
            insert into memory
            select 'T1', 'U' || m, 'card' || c, 1, 5, date '2026-11-23'
            from generate_series(1, 200) x (m), generate_series(0, 24) y (c)""",
            """
            insert into home
            select 'T1', 'U' || m, timestamp with time zone '${now}' - m * interval '1' second, 0, 'm'
            from generate_series(1, 20) g (m)""",
            "insert into card_text values ('T1', 'h', '${card}')",
            """
            insert into method_use (workspace_id, method, recent)
            values ('T1', 'chat.update', ''), ('T1', 'chat.postMessage', '')""",
            """
            insert into flag (workspace_id, card_id, card_hash, member_id, reason, words, flagged_at)
            select 'T1', 'card' || mod(m, 25), 'h', 'U' || m, 'WRONG', '', timestamp with time zone '${now}'
            from generate_series(1, 50) g (m)""",
            """
            insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at)
            select 'T1', 'U' || m, 'h', false, timestamp with time zone '${now}' from generate_series(1, 50) g (m)""",
            "insert into channel_streak select 'T1', id, 0, date '2026-11-20', 1, 1 from channel",
            """
            insert into streak
            select 'T1', id, 'U' || m, 0, date '2026-11-20', 1, 1, 0, 0, 0, 0, 0
            from channel, generate_series(1, 5) g (m)""",
            """
            insert into delivery (workspace_id, channel_id, kind, state, created_at, deadline, next_attempt_at, attempts)
            select 'T1', c, 'NOTICE', 'PENDING', timestamp with time zone '${now}', timestamp with time zone '${now}',
                   timestamp with time zone '${now}', 0
            from generate_series(1, 50) g (c)""",
            """
            insert into delivery (workspace_id, recipient, kind, state, created_at, deadline, next_attempt_at, attempts)
            select 'T1', 'U' || m, 'NUDGE', 'PENDING', timestamp with time zone '${now}',
                   timestamp with time zone '${now}', timestamp with time zone '${now}', 0
            from generate_series(1, 50) g (m)""",
            """
            insert into delivery (workspace_id, channel_id, kind, state, created_at, deadline, attempts, claimed_at)
            select 'T1', c, 'NOTICE', 'SENDING', timestamp with time zone '${now}', timestamp with time zone '${now}',
                   1, timestamp with time zone '${now}' - c * interval '1' second
            from generate_series(1, 20) g (c)""",
            """
            insert into delivery (workspace_id, channel_id, kind, state, created_at, deadline, next_attempt_at, attempts,
                                  settled_at)
            select 'T1', c, 'NOTICE', 'UNKNOWN', timestamp with time zone '${now}', timestamp with time zone '${now}',
                   timestamp with time zone '${now}', 1, timestamp with time zone '${now}'
            from generate_series(1, 5) g (c)""");

    /** From a day of long ago to another. */
    private static final List<String> DAYS =
            List.of("""
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date,
                               local_date, zone, late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', c, 'card' || mod(d, 25), 'h', '012', case mod(d, 3) when 0 then 'NEEDED' else 'NEW' end,
                   date '2026-11-23' - cast(d as integer), date '2026-11-23' - cast(d as integer), 'UTC', false,
                   ${then}, ${then}, ${then} + interval '1' day, case when d > 0 then ${then} + interval '1' day end, 0
            from generate_series(${from}, ${to}) x (d), generate_series(1, 50) y (c)""", """
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, local_date, zone,
                               late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', 1, 'card' || mod(d + 10, 25), 'h', '012', 'NEW', date '2026-11-23' - cast(d as integer),
                   'UTC', false, ${then}, ${then}, ${then} + interval '1' day,
                   case when d > 0 then ${then} + interval '1' day end, 0
            from generate_series(${from}, ${to}) g (d)""", """
            insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts,
                                  settled_at)
            select 'T1', channel_id, 'CARD', id, 'SENT', due_at, due_at, 1, '1.1', due_at from round where ${fresh}""", """
            insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts,
                                  settled_at, next_attempt_at)
            select 'T1', channel_id, 'CLOSING', id, case when closed_at is null then 'PENDING' else 'SENT' end, due_at,
                   due_at, 1, '1.1', closed_at, case when closed_at is null then due_at end
            from round where ${fresh}""", """
            insert into delivery (workspace_id, channel_id, kind, state, created_at, deadline, attempts, settled_at)
            select 'T1', r.channel_id, 'NOTICE', case when n < 3 then 'SENT' when mod(r.id, 2) = 0 then 'FAILED'
                   else 'UNKNOWN' end, due_at, due_at, 1, due_at
            from round r, generate_series(1, 3) g (n) where ${fresh} and r.closed_at is not null""", """
            insert into delivery (workspace_id, recipient, kind, state, created_at, deadline, attempts, settled_at)
            select 'T1', 'U' || m, 'NUDGE', 'SENT', r.due_at, r.due_at, 1, r.due_at
            from round r, generate_series(1, 50) g (m) where ${fresh} and r.closed_at is not null and channel_id = 2""", """
            insert into digest
            select 'T1', channel_id, daily_date,
                   case when extract(day from daily_date) < 8 then date '2026-10-01' end
            from round where ${fresh} and daily_date is not null and extract(isodow from daily_date) = 1""", """
            insert into delivery (workspace_id, channel_id, kind, body, once_key, state, created_at, deadline, attempts,
                                  settled_at)
            select 'T1', g.channel_id, 'DIGEST', 'week', 'digest:' || g.channel_id || ':' || cast(week as varchar),
                   'SENT', due_at, due_at, 1, due_at
            from digest g
            join round r on r.channel_id = g.channel_id and r.daily_date = g.week
            where ${fresh}""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', 'U' || mod(channel_id * 3 + m, 200), card_id, 'h', id, mod(m, 2), 3, 'RIGHT', 3, true, 10,
                   local_date, 'UTC', due_at
            from round, generate_series(1, 5) g (m) where ${fresh}""", """
            insert into regrade
            select id, id, 'T1', member_id, 'RIGHT', 3, 10, 10
            from answer where ${fresh} and mod(round_id, 10) = 0""", """
            insert into card_edit (workspace_id, card_id, kind, before_hash, after_hash, edited_by, edited_at, followed_at)
            select 'T1', 'edited' || d, 'MENDED', 'h', 'h', 'U1', ${then}, ${then}
            from generate_series(${from}, ${to}) g (d)""", """
            insert into daily_score
            select 'T1', channel_id, local_date, 'U' || mod(channel_id * 3 + m, 200), 10, 1, 0, 0, 0
            from round, generate_series(1, 5) g (m) where ${fresh} and daily_date is not null""", """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select 'T1', 'U' || m, 'card' || mod(d + n, 25), 'h', '012', 'DAILY', ${then}
            from generate_series(${from}, ${to}) x (d), generate_series(1, 10) y (n), generate_series(4, 8) z (m)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', member_id, card_id, 'h', id, mod(id, 2), 3, 'RIGHT', 3, false, 0, cast(shown_at as date),
                   'UTC', shown_at
            from showing
            where shown_at between timestamp with time zone '${now}' - ${to} * interval '1' day
                           and timestamp with time zone '${now}' - ${from} * interval '1' day""", """
            insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at, outcome, decided_by,
                                    decided_at, card_id)
            select 'T1', 'U4', 'h', true, ${then}, case mod(n, 2) when 0 then 'ACCEPTED' else 'DECLINED' end, 'U5',
                   ${then}, case mod(n, 2) when 0 then 'own' || d || '-' || n end
            from generate_series(${from}, ${to}) x (d), generate_series(1, 20) y (n)""", """
            insert into handled_event
            select 'T1', 'E' || d || ' ' || n, timestamp with time zone '${now}'
            from generate_series(${from}, ${to}) x (d), generate_series(1, 20) y (n)""", """
            insert into flag (workspace_id, card_id, card_hash, member_id, reason, words, flagged_at, outcome,
                              decided_by, decided_at)
            select 'T1', 'card' || mod(n, 25), 'h', 'W' || d || ' ' || n, 'TYPO', '', ${then}, 'NO_CHANGE', 'U1',
                   ${then} - interval '1' day
            from generate_series(${from}, ${to}) x (d), generate_series(1, 50) y (n)""", """
            insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at, outcome, decided_by,
                                    decided_at)
            select 'T1', 'U' || n, 'h', false, ${then}, 'DECLINED', 'U1', ${then} - interval '1' day
            from generate_series(${from}, ${to}) x (d), generate_series(1, 20) y (n)""", """
            insert into home
            select 'T1', 'W' || d || ' ' || n, ${then} - interval '1' day, 0, 'm'
            from generate_series(${from}, ${to}) x (d), generate_series(1, 5) y (n)""");

    private static final List<String> SUMMED = List.of(
            """
            insert into total_score
            select workspace_id, channel_id, member_id, sum(points), sum(right_count), 0, 0, 0, max(local_date)
            from daily_score group by workspace_id, channel_id, member_id""",
            """
            insert into card_count
            select 'T1', 'card' || c, 9, 9, 9, 0, 0, 9, 9, 9, 0, 9, date '2026-11-20' from generate_series(0, 5) g (c)""",
            "insert into pick_count select 'T1', 'card' || c, 'h', 0, 9 from generate_series(0, 12) g (c)",
            """
            insert into card_miss
            select 'T1', 'card' || c, 'U' || m, 1 from generate_series(0, 24) x (c), generate_series(0, 6) y (m)""",
            """
            insert into answers_counted
            select 1, max(id) - 2010, max(id) - 10, timestamp with time zone '${now}' - interval '1' minute,
                   (select max(id) - 200 from round)
            from answer""",
            "insert into member_score select 'T1', 'U' || m, 0, 0, 0, 40, 0 from generate_series(1, 200) g (m)",
            "analyze");

    private History() {}

    /** Fills an empty database. */
    public static void fill(DatabaseUrl url, int days) throws SQLException {
        Database.open(url).close();
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            // what refers to what is known to be there
            statement.execute(
                    url.isH2() ? "set referential_integrity false" : "set session_replication_role = replica");
            for (List<String> part : List.of(UNDER_WAY, at(DAYS, 0, 0), at(DAYS, 1, days), SUMMED)) {
                for (String sql : at(part, 0, 0)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> at(List<String> statements, int from, int to) {
        return statements.stream()
                .map(sql -> sql.replace(
                                "${fresh}",
                                "local_date between date '2026-11-23' - ${to} and date '2026-11-23' - ${from}")
                        .replace("${then}", "timestamp with time zone '${now}' - d * interval '1' day")
                        .replace("${card}", CardJson.write(Samples.card("card0")))
                        .replace("${now}", "2026-11-23 09:00:00+00")
                        .replace("${from}", String.valueOf(from))
                        .replace("${to}", String.valueOf(to)))
                .toList();
    }
}
