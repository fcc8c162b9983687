update channel set decks = 'Kubernetes', kubernetes = '1.35' where id = 1;
update channel_change set decks = 'Kubernetes', kubernetes = '1.35' where id = 1 and side = 'AFTER';
update channel_change set decks = 'Other', kubernetes = '1.34' where id = 1 and side = 'BEFORE';
