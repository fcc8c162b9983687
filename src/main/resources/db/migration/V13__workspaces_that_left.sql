-- Since when a workspace has not had the bot installed, so that it is known how long its data are kept. Null while it
-- has, and until somebody has noticed.
alter table workspace add column left_at timestamp with time zone;
