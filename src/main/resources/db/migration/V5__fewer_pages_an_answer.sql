-- Who answers a round now answers the same card as everybody else there. With the card before the member their entries lie
-- together, and a commit writes few pages.
-- serves: whether a member answered a card on a date already, and what a member answered of each card
create index answer_by_card on answer (workspace_id, card_id, member_id, local_date);
drop index answer_by_member;

-- The channels of a member are found by the primary key, one look for each channel of the workspace, so that no answer has
-- to write an index for that.
drop index total_score_by_member;
