-- Of the dates off, those that are skipped cards, in the order in which they were skipped, each with who did it:
-- 2026-11-24 U0ADA, joined by commas. They stay among dates_off, which the release before reads.
alter table channel add column skipped varchar(6000);

-- The latest change of a channel's settings by a person: the channel before it and after it. While the channel still is
-- as the change left it, it can be undone. The columns are those of channel, whose key is the id.
create table channel_change (
    id           bigint       not null references channel (id),
    -- BEFORE or AFTER
    side         varchar(8)   not null,
    -- a channel's changes, counted
    number       bigint       not null,
    -- the change that this one undid
    undid        bigint,
    workspace_id varchar(32)  not null,
    slack_id     varchar(32)  not null,
    state        varchar(16)  not null,
    mode         varchar(16)  not null,
    post_time    varchar(5),
    zone         varchar(64),
    weekdays     varchar(32),
    holiday_region varchar(32),
    dates_off    varchar(1200),
    skipped      varchar(6000),
    topics       varchar(8000),
    tags         varchar(8000),
    difficulties varchar(8),
    set_by       varchar(32),
    next_post_at timestamp with time zone,
    paused_until date,
    unanswered   integer      not null,
    primary key (id, side)
);
