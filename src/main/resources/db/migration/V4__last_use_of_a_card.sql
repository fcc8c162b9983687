-- serves: when a channel last had each card
create index round_by_card on round (channel_id, card_id, local_date);
