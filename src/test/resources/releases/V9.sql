insert into card_text (workspace_id, hash, json) values
    ('T1', 'hash1b', '{"id":"card1","topic":"Pods","question":"One?","answer":"Yes.","choices":{"correct":"that","wrong":["this","neither"]},"explanation":"Because.","tags":["basics"],"difficulty":1,"source":"https://kubernetes.io/docs/"}'),
    ('T1', 'hash4', '{"id":"own1","topic":"Pods","question":"Ours?","answer":"Yes.","tags":[],"difficulty":1,"source":"https://kubernetes.io/docs/"}');

insert into card_edit (workspace_id, card_id, kind, file_hash, before_hash, after_hash, edited_by, edited_at, followed_at) values
    ('T1', 'card1', 'MENDED', 'hash1', 'hash1', 'hash1b', 'U3', timestamp with time zone '2026-11-22 09:00:00+00',
     timestamp with time zone '2026-11-22 09:00:05+00'),
    ('T1', 'card3', 'RETIRED', 'hash3', 'hash3', null, 'U3', timestamp with time zone '2026-11-23 08:40:00+00', null),
    ('T1', 'own1', 'ADDED', null, null, 'hash4', 'U3', timestamp with time zone '2026-11-22 10:00:00+00',
     timestamp with time zone '2026-11-22 10:00:05+00');

-- Bo was wrong, and right since the mend
insert into regrade (answer_id, edit_id, workspace_id, member_id, verdict, grade, points, gained) values
    (2, 1, 'T1', 'U4', 'RIGHT', 3, 10, 10);
update daily_score set points = 10, right_count = 1, wrong_count = 0 where channel_id = 1 and member_id = 'U4';
update total_score set points = 10, right_count = 1, wrong_count = 0 where channel_id = 1 and member_id = 'U4';
update member_score set points = 10, right_count = 1, wrong_count = 0 where workspace_id = 'T1' and member_id = 'U4';

insert into flag (workspace_id, card_id, card_hash, member_id, reason, words, flagged_at, outcome, decided_by, decided_at) values
    ('T1', 'card1', 'hash1', 'U4', 'WRONG', 'It is “that”.', timestamp with time zone '2026-11-21 09:00:00+00', 'MENDED', 'U3',
     timestamp with time zone '2026-11-22 09:00:00+00'),
    ('T1', 'card2', 'hash2', 'U4', 'TYPO', '', timestamp with time zone '2026-11-21 09:10:00+00', null, null, null);

insert into curator (workspace_id, member_id, looked_on, flag_id, suggestion_id) values
    ('T1', 'U3', date '2026-11-22', 1, 1);

insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at, outcome, decided_by, decided_at, card_id) values
    ('T1', 'U4', 'hash4', true, timestamp with time zone '2026-11-21 10:00:00+00', 'ACCEPTED', 'U3',
     timestamp with time zone '2026-11-22 10:00:00+00', 'own1'),
    ('T1', 'U4', 'hash4', false, timestamp with time zone '2026-11-23 08:00:00+00', null, null, null, null);

-- counted up to the first answer
insert into card_count (workspace_id, card_id, right_count, wrong_count, revealed_count, graded_count, knew_count, practised,
                        members, missed_twice, missed_often, posted, last_posted) values
    ('T1', 'card1', 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, date '2026-11-20');
insert into pick_count (workspace_id, card_id, card_hash, choice, picked) values ('T1', 'card1', 'hash1', 0, 1);
insert into card_miss (workspace_id, card_id, member_id, missed) values ('T1', 'card1', 'U3', 0);
insert into answers_counted (only_row, counted_id, next_id, next_at, counted_round) values
    (1, 1, 1, timestamp with time zone '2026-11-20 08:15:00+00', 1);
