package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CardJsonTest {
    private static final Card CARD = new TestCard("a-b")
            .topic("Größe \"x\"")
            .asks("Q & `<a>`?", "A 🙂")
            .choices("c", List.of("d", "e"))
            .tags(List.of("t"))
            .difficulty(Difficulty.HARD)
            .source("https://a.b/")
            .made();

    @Test
    void the_form_is_fixed_since_fingerprints_are_stored() {
        assertThat(CardJson.write(CARD))
                .isEqualTo("{\"id\":\"a-b\",\"topic\":\"Größe \\\"x\\\"\",\"question\":\"Q & `<a>`?\","
                        + "\"answer\":\"A 🙂\",\"choices\":{\"correct\":\"c\",\"wrong\":[\"d\",\"e\"]},\"tags\":[\"t\"],"
                        + "\"difficulty\":3,\"source\":\"https://a.b/\"}");
        assertThat(CardJson.fingerprint(CARD))
                .isEqualTo("e5d9bc24d582bc3f5d3dbec8036b24670fde564f26b9f2d06049721faf980076");
    }

    @Test
    void every_shipped_card_comes_back_equal_and_has_a_fingerprint_of_its_own() {
        List<Card> cards = Decks.of(DeckReader.read(Path.of("deck.json"))).cards();
        assertThat(cards)
                .allSatisfy(
                        card -> assertThat(CardJson.read(CardJson.write(card))).isEqualTo(card));
        assertThat(cards.stream().map(CardJson::fingerprint).collect(Collectors.toSet()))
                .hasSize(cards.size());
    }

    @Test
    void the_order_of_fields_in_the_file_does_not_matter() {
        ObjectNode deck = DeckSamples.threeCards();
        ObjectNode shuffled = DeckSamples.threeCards();
        ObjectNode card = DeckSamples.card(shuffled, 0);
        for (String name : List.of("topic", "choices", "id")) {
            card.set(name, card.remove(name));
        }
        assertThat(shuffled.toString()).isNotEqualTo(deck.toString());

        assertThat(CardJson.fingerprint(first(shuffled))).isEqualTo(CardJson.fingerprint(first(deck)));
    }

    @Test
    void a_changed_letter_changes_the_fingerprint() {
        ObjectNode changed = DeckSamples.threeCards();
        DeckSamples.card(changed, 0).put("answer", "a group of containers.");
        assertThat(CardJson.fingerprint(first(changed)))
                .isNotEqualTo(CardJson.fingerprint(first(DeckSamples.threeCards())));
    }

    @Test
    void a_field_of_a_later_release_is_ignored() {
        String later = CardJson.write(CARD).replace("{\"id\"", "{\"hint\":[1],\"id\"");
        assertThat(CardJson.read(later)).isEqualTo(CARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "7", "{\"id\":1}", "null"})
    void what_is_no_card_is_refused(String json) {
        assertThatThrownBy(() -> CardJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_difficulty_that_does_not_exist_is_refused() {
        String json = CardJson.write(CARD).replace("\"difficulty\":3", "\"difficulty\":4");
        assertThatThrownBy(() -> CardJson.read(json)).hasMessage("A difficulty is 1, 2 or 3, not 4");
    }

    private static Card first(ObjectNode deck) {
        return DeckSamples.read(deck).cards().get(0);
    }
}
