-- serves: whether a member answered a card on a date already, and what a member answered of each card. Who answers a round
-- now answers the same card as the others, so that their entries lie together and a commit writes few pages.
create index answer_by_card on answer (workspace_id, card_id, member_id, local_date);
drop index answer_by_member;
