-- Whether the card's deck file has at some time said what the edit made of the card, so that the edit counts only where
-- the file still says what it said before.
alter table card_edit add column caught_up boolean default false not null;
