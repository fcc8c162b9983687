update channel set skipped = '2026-12-31 U3' where id = 1;

insert into channel_change (id, side, number, undid, workspace_id, slack_id, state, mode, post_time, zone, weekdays,
                            holiday_region, dates_off, skipped, topics, tags, difficulties, set_by, next_post_at, paused_until,
                            unanswered)
select id, 'BEFORE', 2, 1, workspace_id, slack_id, 'PAUSED', mode, '10:00', zone, weekdays, holiday_region, dates_off, skipped,
       topics, tags, difficulties, set_by, next_post_at, date '2026-11-22', unanswered
from channel where id = 1;

insert into channel_change (id, side, number, undid, workspace_id, slack_id, state, mode, post_time, zone, weekdays,
                            holiday_region, dates_off, skipped, topics, tags, difficulties, set_by, next_post_at, paused_until,
                            unanswered)
select id, 'AFTER', 2, null, workspace_id, slack_id, state, mode, post_time, zone, weekdays, holiday_region, dates_off, skipped,
       topics, tags, difficulties, set_by, next_post_at, paused_until, unanswered
from channel where id = 1;
