package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenGroupTest {
    private static final String LONG_TITLE = "🎉".repeat(100);

    private final Decks decks = new Decks(List.of(
            new Deck("House rules", "en", "v1.37", List.of(card("a", "storage"), card("b", "tag storage"))),
            new Deck(LONG_TITLE, "en", "v1.37", List.of(card("c", "hard")))));

    private static Card card(String id, String topic) {
        return new TestCard(id)
                .topic(topic)
                .tags(List.of("storage-" + id, "cks"))
                .difficulty(Difficulty.HARD)
                .made();
    }

    @Test
    void whatever_can_be_named_is_found_again_by_what_was_written() {
        assertThat(CardGroup.all(decks)).hasSize(3 + 4 + 2 + 3).allSatisfy(group -> {
            String written = WrittenGroup.of(group);
            assertThat(written.length()).as(written).isLessThanOrEqualTo(60);
            assertThat(WrittenGroup.read(written, decks)).isEqualTo(group);
        });
    }

    @Test
    void what_has_gone_is_read_with_its_kind_and_has_no_cards() {
        assertThat(WrittenGroup.read("tag gone", decks)).isEqualTo(new CardGroup(Grouping.TAG, "gone"));
        assertThat(WrittenGroup.read("deck Gone", decks)).isEqualTo(new CardGroup(Grouping.DECK, "Gone"));
        assertThat(WrittenGroup.read("gone", decks)).isEqualTo(new CardGroup(Grouping.TOPIC, "gone"));
        assertThat(WrittenGroup.read("tag gone", decks).cardsIn(decks)).isEmpty();
    }

    @Test
    void a_topic_is_found_by_the_name_alone_that_was_stored_before_there_were_other_groups() {
        assertThat(WrittenGroup.of(new CardGroup(Grouping.TOPIC, "etcd"))).isEqualTo("etcd");
        assertThat(WrittenGroup.read("tag storage", decks)).isEqualTo(new CardGroup(Grouping.TOPIC, "tag storage"));
    }

    @Test
    void a_topic_is_meant_where_other_things_have_its_name() {
        assertThat(decks.meant("HARD")).isEqualTo(new CardGroup(Grouping.TOPIC, "hard"));
        assertThat(decks.meant("difficulty hard")).isEqualTo(CardGroup.of(Difficulty.HARD));
        assertThat(decks.meant("CKS")).isEqualTo(new CardGroup(Grouping.TAG, "cks"));
    }
}
