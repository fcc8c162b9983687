insert into trouble_told (workspace_id, trouble, told_at) values
    ('T1', 'BACKUP', timestamp with time zone '2026-11-23 02:00:00+00');
