insert into method_use (workspace_id, method, recent, not_before, asked_at) values
    ('T1', 'chat.update', '', timestamp with time zone '2026-11-23 08:00:02+00',
     timestamp with time zone '2026-11-23 08:00:00+00');
