-- Wants to be told on Monday mornings how the week went; and the Monday of the latest week in which that was seen to.
alter table member add column recap boolean default false not null;
alter table member add column recapped_on date;
