-- Rounds whose card is in Slack.
create view posted_round (id, workspace_id, channel_id, card_id, daily_date, local_date, closes_at, closed_at) as
select r.id, r.workspace_id, r.channel_id, r.card_id, r.daily_date, r.local_date, r.closes_at, r.closed_at
from round r
join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT';

-- Rounds that count from their creation: all but those whose card failed.
create view valid_round
    (id, workspace_id, channel_id, card_id, choice_order, daily_date, local_date, created_at, closes_at, closed_at) as
select r.id, r.workspace_id, r.channel_id, r.card_id, r.choice_order, r.daily_date, r.local_date, r.created_at,
       r.closes_at, r.closed_at
from round r
join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED';
