update member set recap = true, recapped_on = date '2026-11-16' where workspace_id = 'T1' and id = 'U3';
