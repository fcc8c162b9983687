-- What release 1 may have left, a row of each sort. It never changes; what later releases added is in their own files.

insert into workspace (id, name, bot_user_id, state, seen_at) values
    ('T1', 'Acme', 'UBOT', 'installed', timestamp with time zone '2026-11-23 08:59:00+00'),
    ('T2', 'Gone', 'UBOT2', 'left', timestamp with time zone '2026-10-01 08:59:00+00');

insert into channel (workspace_id, slack_id, state, mode, post_time, zone, weekdays, holiday_region, dates_off, topics, tags,
                     difficulties, set_by, next_post_at, paused_until, joined_at, unanswered) values
    ('T1', 'C1', 'ACTIVE', 'QUIZ', '09:00', 'Europe/Berlin', '1,2,3,4,5', 'de-be', '2026-12-24,2026-12-31', 'Pods', 'basics',
     '1,2', 'U3', timestamp with time zone '2026-11-24 08:00:00+00', null,
     timestamp with time zone '2026-11-01 08:00:00+00', 0),
    ('T1', 'C2', 'PAUSED', 'FLASHCARD', '16:30', 'America/New_York', '1,3', null, null, null, null, null, 'U4', null,
     date '2026-12-01', null, 2),
    ('T1', 'C3', 'OFF', 'QUIZ', null, null, null, null, null, null, null, null, null, null, null, null, 0);

insert into member (workspace_id, id, name, zone, opted_out, nudge, nudged_on, deactivated, refreshed_at) values
    ('T1', 'U3', 'Ann', 'Europe/Berlin', false, true, date '2026-11-20', false,
     timestamp with time zone '2026-11-20 09:00:00+00'),
    ('T1', 'U4', 'Bo', null, false, false, null, false, timestamp with time zone '2026-11-20 09:00:00+00'),
    ('T1', 'U5', 'Cy', 'Asia/Tokyo', true, false, null, true, timestamp with time zone '2026-11-20 09:00:00+00');

insert into departure (workspace_id, channel_id, member_id) values ('T1', 1, 'U5');

insert into handled_event (workspace_id, id, handled_at) values
    ('T1', 'Ev1', timestamp with time zone '2026-11-22 09:00:00+00');

insert into card_text (workspace_id, hash, json) values
    ('T1', 'hash1', '{"id":"card1","topic":"Pods","question":"One?","answer":"Yes.","choices":{"correct":"this","wrong":["that","neither"]},"explanation":"Because.","tags":["basics"],"difficulty":1,"source":"https://kubernetes.io/docs/"}'),
    ('T1', 'hash2', '{"id":"card2","topic":"Pods","question":"Two?","answer":"Yes.","choices":{"correct":"this","wrong":["that","neither"]},"tags":["basics"],"difficulty":2,"source":"https://kubernetes.io/docs/"}'),
    ('T1', 'hash3', '{"id":"card3","topic":"Nodes","question":"Three?","answer":"A flashcard without choices.","tags":[],"difficulty":3,"source":"https://kubernetes.io/docs/"}');

-- closed; an extra one, closed; open since this morning; one whose card failed; an extra one, open
insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, need, daily_date, local_date, zone, late,
                   asked_by, due_at, created_at, closes_at, closed_at, shown_count, counted_at, changeable, held_until) values
    ('T1', 1, 'card1', 'hash1', '120', 'NEW', null, date '2026-11-20', date '2026-11-20', 'Europe/Berlin', false, null,
     timestamp with time zone '2026-11-20 08:00:00+00', timestamp with time zone '2026-11-20 08:00:00+00',
     timestamp with time zone '2026-11-21 08:00:00+00', timestamp with time zone '2026-11-21 08:00:01+00', 2,
     timestamp with time zone '2026-11-20 08:05:00+00', true, null),
    ('T1', 1, 'card2', 'hash2', '012', 'NEEDED', 0.5, null, date '2026-11-20', 'Europe/Berlin', false, 'U3',
     timestamp with time zone '2026-11-20 10:00:00+00', timestamp with time zone '2026-11-20 10:00:00+00',
     timestamp with time zone '2026-11-21 10:00:00+00', timestamp with time zone '2026-11-21 10:00:01+00', 1, null, false, null),
    ('T1', 1, 'card2', 'hash2', '201', 'LEAST_RECENT', null, date '2026-11-23', date '2026-11-23', 'Europe/Berlin', true, null,
     timestamp with time zone '2026-11-23 08:00:00+00', timestamp with time zone '2026-11-23 08:00:00+00',
     timestamp with time zone '2026-11-24 08:00:00+00', null, 0, null, true,
     timestamp with time zone '2026-11-23 08:00:10+00'),
    ('T1', 2, 'card1', 'hash1', '012', 'NEW', null, date '2026-11-19', date '2026-11-19', 'America/New_York', false, null,
     timestamp with time zone '2026-11-19 21:30:00+00', timestamp with time zone '2026-11-19 21:30:00+00',
     timestamp with time zone '2026-11-20 21:30:00+00', timestamp with time zone '2026-11-20 21:30:00+00', 0, null, true, null),
    ('T1', 1, 'card3', 'hash3', '', 'NEW', null, null, date '2026-11-23', 'Europe/Berlin', false, 'U4',
     timestamp with time zone '2026-11-23 08:30:00+00', timestamp with time zone '2026-11-23 08:30:00+00',
     timestamp with time zone '2026-11-24 08:30:00+00', null, 0, null, true, null);

insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, topic, run, shown_at) values
    ('T1', 'U3', 'card3', 'hash3', '', 'Nodes', 'DAILY', timestamp with time zone '2026-11-20 11:00:00+00'),
    ('T1', 'U4', 'card1', 'hash1', '210', null, 'MORE', timestamp with time zone '2026-11-20 11:30:00+00');

insert into answer (workspace_id, member_id, card_id, card_hash, round_id, showing_id, choice, choices, verdict, grade, in_time,
                    points, local_date, zone, received_at) values
    ('T1', 'U3', 'card1', 'hash1', 1, null, 0, 3, 'RIGHT', 3, true, 10, date '2026-11-20', 'Europe/Berlin',
     timestamp with time zone '2026-11-20 08:10:00+00'),
    ('T1', 'U4', 'card1', 'hash1', 1, null, 1, 3, 'WRONG', 1, true, 0, date '2026-11-20', 'Europe/Berlin',
     timestamp with time zone '2026-11-20 08:20:00+00'),
    ('T1', 'U4', 'card2', 'hash2', 2, null, null, 3, 'REVEALED', 1, true, 0, date '2026-11-20', 'Europe/Berlin',
     timestamp with time zone '2026-11-20 10:10:00+00'),
    ('T1', 'U3', 'card3', 'hash3', null, 1, null, 0, 'SELF_GRADED', 4, false, 0, date '2026-11-20', 'Europe/Berlin',
     timestamp with time zone '2026-11-20 11:05:00+00');

insert into daily_score (workspace_id, channel_id, local_date, member_id, points, right_count, wrong_count, revealed_count,
                         graded_count) values
    ('T1', 1, date '2026-11-20', 'U3', 10, 1, 0, 0, 0),
    ('T1', 1, date '2026-11-20', 'U4', 0, 0, 1, 1, 0);

insert into total_score (workspace_id, channel_id, member_id, points, right_count, wrong_count, revealed_count, graded_count,
                         last_date) values
    ('T1', 1, 'U3', 10, 1, 0, 0, 0, date '2026-11-20'),
    ('T1', 1, 'U4', 0, 0, 1, 1, 0, date '2026-11-20');

insert into member_score (workspace_id, member_id, points, right_count, wrong_count, revealed_count, graded_count) values
    ('T1', 'U3', 10, 1, 0, 0, 1),
    ('T1', 'U4', 0, 0, 1, 1, 0);

insert into streak (workspace_id, channel_id, member_id, generation, through_date, length, best, freezes, covered, lost,
                    covered_since, lost_since) values
    ('T1', 1, 'U3', 0, date '2026-11-20', 1, 1, 0, 0, 0, 0, 0);

insert into channel_streak (workspace_id, channel_id, generation, through_date, length, best) values
    ('T1', 1, 0, date '2026-11-20', 1, 1);

insert into digest (workspace_id, channel_id, week, champions_of) values
    ('T1', 1, date '2026-11-09', null),
    ('T1', 1, date '2026-11-02', date '2026-10-01');

insert into memory (workspace_id, member_id, card_id, stability, difficulty, last_date) values
    ('T1', 'U3', 'card1', 2.3, 5.1, date '2026-11-20'),
    ('T1', 'U3', 'card3', 8.1, 3.2, date '2026-11-20'),
    ('T1', 'U4', 'card1', 0.4, 7.1, date '2026-11-20'),
    ('T1', 'U4', 'card2', 0.4, 7.1, date '2026-11-20');

insert into home (workspace_id, member_id, opened_at, shown_answers, mark) values
    ('T1', 'U3', timestamp with time zone '2026-11-23 08:50:00+00', 2, '1763888000.abc'),
    ('T1', 'U4', timestamp with time zone '2026-11-20 08:50:00+00', 0, null);

insert into delivery (workspace_id, channel_id, recipient, kind, round_id, body, once_key, state, created_at, deadline,
                      next_attempt_at, attempts, claimed_at, settled_at, ts, reason) values
    ('T1', 1, null, 'CARD', 1, null, null, 'SENT', timestamp with time zone '2026-11-20 08:00:00+00',
     timestamp with time zone '2026-11-20 17:00:00+00', null, 1, timestamp with time zone '2026-11-20 08:00:00+00',
     timestamp with time zone '2026-11-20 08:00:01+00', '1763625601.000100', null),
    ('T1', 1, null, 'CLOSING', 1, null, null, 'SENT', timestamp with time zone '2026-11-21 08:00:00+00',
     timestamp with time zone '2026-11-22 08:00:00+00', null, 1, timestamp with time zone '2026-11-21 08:00:00+00',
     timestamp with time zone '2026-11-21 08:00:01+00', '1763625601.000100', null),
    ('T1', 1, null, 'CARD', 2, null, null, 'SENT', timestamp with time zone '2026-11-20 10:00:00+00',
     timestamp with time zone '2026-11-20 19:00:00+00', null, 1, timestamp with time zone '2026-11-20 10:00:00+00',
     timestamp with time zone '2026-11-20 10:00:01+00', '1763632801.000100', null),
    ('T1', 1, null, 'CARD', 3, null, null, 'SENT', timestamp with time zone '2026-11-23 08:00:00+00',
     timestamp with time zone '2026-11-23 17:00:00+00', null, 2, timestamp with time zone '2026-11-23 08:00:00+00',
     timestamp with time zone '2026-11-23 08:00:01+00', '1763884801.000100', null),
    ('T1', 2, null, 'CARD', 4, null, null, 'FAILED', timestamp with time zone '2026-11-19 21:30:00+00',
     timestamp with time zone '2026-11-20 06:30:00+00', null, 3, timestamp with time zone '2026-11-19 21:30:00+00',
     timestamp with time zone '2026-11-19 21:40:00+00', null, 'is_archived'),
    ('T1', 1, null, 'CARD', 5, null, null, 'UNKNOWN', timestamp with time zone '2026-11-23 08:30:00+00',
     timestamp with time zone '2026-11-23 17:30:00+00', timestamp with time zone '2026-11-23 08:31:00+00', 1,
     timestamp with time zone '2026-11-23 08:30:00+00', null, null, null),
    ('T1', null, 'U3', 'NUDGE', null, 'Cards are due.', 'nudge U3 2026-11-20', 'PENDING',
     timestamp with time zone '2026-11-23 08:30:00+00', timestamp with time zone '2026-11-23 17:30:00+00',
     timestamp with time zone '2026-11-23 08:30:00+00', 0, null, null, null, null);

insert into method_use (workspace_id, method, recent, not_before) values
    ('T1', 'chat.postMessage', '1763884801000', timestamp with time zone '2026-11-23 08:00:02+00');
