package io.github.k8scard.bench;

import java.util.List;

/** What a channel's days leave behind, as SQL for both databases; days count backwards from today. */
final class YearsOfAChannel {
    static final List<String> BEGIN = List.of("""
            insert into channel (id, workspace_id, slack_id, state, mode, post_time, zone, weekdays, next_post_at,
                                 unanswered)
            values (${channel}, 'T1', 'C${channel}', 'ACTIVE', 'QUIZ', '09:00', 'UTC', '1,2,3,4,5,6,7',
                    timestamp with time zone '${today} 09:00:00+00' + interval '1' day, 0)""", """
            insert into member (workspace_id, id, name, zone, opted_out, nudge, deactivated, refreshed_at)
            select 'T1', 'U' || (${channel} * 1000 + m), 'Member ' || m, 'UTC', false, false, false, current_timestamp
            from generate_series(1, 200) g (m)""", """
            insert into memory
            select 'T1', 'U' || (${channel} * 1000 + m), c.id, 1 + mod(m * 7 + c.n * 13, 60), 5,
                   date '${today}' - cast(mod(m + c.n, 40) + 1 as integer)
            from generate_series(1, 200) g (m), bench_card c""");

    static final List<String> DAYS = List.of("""
            insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date,
                               local_date, zone, late, due_at, created_at, closes_at, closed_at, shown_count)
            select 'T1', ${channel}, c.id, c.hash, '012', 'NEW', date '${today}' - cast(d as integer),
                   date '${today}' - cast(d as integer), 'UTC', false,
                   timestamp with time zone '${today} 09:00:00+00' - d * interval '1' day,
                   timestamp with time zone '${today} 09:00:00+00' - d * interval '1' day,
                   timestamp with time zone '${today} 09:00:00+00' - (d - 1) * interval '1' day,
                   timestamp with time zone '${today} 09:00:00+00' - (d - 1) * interval '1' day
                       + ${channel} * interval '1' second,
                   200
            from generate_series(${from}, ${to}) g (d)
            join bench_card c on c.n = mod(d, 203)""", """
            insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts,
                                  settled_at)
            select 'T1', ${channel}, kind, r.id, 'SENT', r.due_at, r.due_at, 1, '1.1', r.due_at + interval '2' second
            from round r, (values ('CARD'), ('CLOSING')) k (kind)
            where r.channel_id = ${channel}
              and r.local_date between date '${today}' - ${to} and date '${today}' - ${from}""", """
            insert into delivery (workspace_id, recipient, kind, state, created_at, deadline, attempts, settled_at)
            select 'T1', 'U' || (${channel} * 1000 + m), 'NUDGE', 'SENT', r.due_at, r.due_at, 1, r.due_at
            from round r, generate_series(1, 10) g (m)
            where r.channel_id = ${channel}
              and r.local_date between date '${today}' - ${to} and date '${today}' - ${from}""", """
            insert into digest
            select 'T1', ${channel}, local_date, case when extract(day from local_date) < 8 then local_date end
            from round r
            where r.channel_id = ${channel} and extract(isodow from local_date) = 1
              and r.local_date between date '${today}' - ${to} and date '${today}' - ${from}""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', 'U' || (${channel} * 1000 + m), r.card_id, r.card_hash, r.id, 0, 3,
                   case when mod(r.id * 7 + m, 10) < 6 then 'RIGHT' else 'WRONG' end, 3, true,
                   case when mod(r.id * 7 + m, 10) < 6 then 10 else 0 end, r.local_date, 'UTC', r.due_at
            from round r, generate_series(1, 200) g (m)
            where r.channel_id = ${channel}
              and r.local_date between date '${today}' - ${to} and date '${today}' - ${from}""", """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select 'T1', 'U' || (${channel} * 1000 + m), c.id, c.hash, '012', 'DAILY',
                   timestamp with time zone '${today} 10:00:00+00' - d * interval '1' day
            from generate_series(${from}, ${to}) g (d), generate_series(71, 80) h (m), generate_series(1, 2) i (k),
                 bench_card c
            where c.n = mod(d * 5 + k, 203)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict, grade,
                                in_time, points, local_date, zone, received_at)
            select 'T1', s.member_id, s.card_id, s.card_hash, s.id, 0, 3, 'RIGHT', 3, false, 0,
                   cast(s.shown_at as date), 'UTC', s.shown_at
            from generate_series(71, 80) h (m)
            join showing s on s.workspace_id = 'T1' and s.member_id = 'U' || (${channel} * 1000 + m)
            where s.shown_at between timestamp with time zone '${today} 00:00:00+00' - ${to} * interval '1' day
                             and timestamp with time zone '${today} 23:00:00+00' - ${from} * interval '1' day""");

    static final List<String> SUMS =
            List.of("""
            insert into daily_score
            select 'T1', r.channel_id, r.local_date, a.member_id, a.points,
                   case when a.verdict = 'RIGHT' then 1 else 0 end, case when a.verdict = 'WRONG' then 1 else 0 end, 0, 0
            from round r
            join answer a on a.round_id = r.id
            where r.channel_id = ${channel}
              and r.local_date between date '${today}' - ${to} and date '${today}' - ${from}""", "delete from total_score where channel_id = ${channel}", """
            insert into total_score
            select 'T1', channel_id, member_id, sum(points), sum(right_count), sum(wrong_count), 0, 0, max(local_date)
            from daily_score
            where channel_id = ${channel}
            group by channel_id, member_id""", """
            delete from member_score
            where member_id in (select t.member_id from total_score t where t.channel_id = ${channel})""", """
            insert into member_score
            select 'T1', member_id, points, right_count, wrong_count, 0, 0
            from total_score
            where channel_id = ${channel}""");

    /** A hundred messages that are due, and twenty members who look at their Home tabs. */
    static final List<String> UNDER_WAY =
            List.of("delete from home", """
            insert into home
            select 'T1', 'U' || (${channel} * 1000 + m), timestamp with time zone '${today} 11:55:00+00', -1, 'm'
            from generate_series(1, 20) g (m)""", "delete from delivery where state in ('PENDING', 'SENDING')", """
            insert into delivery (workspace_id, recipient, kind, state, created_at, deadline, next_attempt_at, attempts)
            select 'T1', 'U' || (1000 + m), 'NUDGE', 'PENDING', timestamp with time zone '${today} 11:00:00+00',
                   timestamp with time zone '${today} 23:00:00+00', timestamp with time zone '${today} 11:00:00+00', 0
            from generate_series(1, 100) g (m)""");

    private YearsOfAChannel() {}
}
