update workspace set left_at = timestamp with time zone '2026-10-02 00:00:00+00' where id = 'T2';
