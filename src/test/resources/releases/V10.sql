update card_edit set caught_up = true where id = 1;
