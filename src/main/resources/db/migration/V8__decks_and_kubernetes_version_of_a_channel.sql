-- Which cards a channel wants: titles of decks, each on a line, and the Kubernetes version of its clusters, such as 1.35.
-- Nothing for all decks and any version, which is what the release before does.
alter table channel add column decks varchar(12000);
alter table channel add column kubernetes varchar(8);
alter table channel_change add column decks varchar(12000);
alter table channel_change add column kubernetes varchar(8);
