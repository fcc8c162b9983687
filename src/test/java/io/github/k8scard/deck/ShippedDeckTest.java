package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.words.Tidied;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedDeckTest {
    private final Decks deck = Decks.of(DeckReader.read(Path.of("deck.json")));

    @Test
    void it_has_204_cards_on_39_topics() {
        assertThat(deck.cards()).hasSize(204);
        assertThat(deck.topics()).hasSize(39);
        assertThat(deck.topics().stream().mapToInt(Topic::cards).sum()).isEqualTo(204);
        assertThat(deck.decks().get(0).language()).isEqualTo("en");
    }

    @Test
    void every_card_has_an_explanation_and_four_choices() {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.explanation()).isPresent();
            assertThat(card.choices().orElseThrow().size()).isEqualTo(4);
        });
    }

    @Test
    void every_question_can_be_asked_without_its_choices() {
        assertThat(deck.cards())
                .allSatisfy(card -> assertThat(card.question()
                                + card.answer()
                                + card.explanation().orElse(""))
                        .doesNotContainIgnoringCase("of these")
                        .doesNotContainIgnoringCase("the following")
                        .doesNotContainPattern("[Tt]he other(s| three| two) describe"));
    }

    @Test
    void while_a_card_is_asked_no_search_tells_which_choice_is_right() {
        assertThat(deck.cards()).allSatisfy(card -> {
            var choices = card.choices().orElseThrow();
            for (int i = 0; i < choices.size(); i++) {
                String choice = Tidied.of(choices.at(i)).toLowerCase(Locale.ROOT);
                boolean asked = Arrays.stream(choice.split("\\s+"))
                        .allMatch(word -> Tidied.of(card.question())
                                .toLowerCase(Locale.ROOT)
                                .contains(word));
                assertThat(deck.search(choice, Set.of(card.id())).contains(card))
                        .as("%s, %s", card.id(), choice)
                        .isEqualTo(asked);
            }
        });
    }

    @Test
    void the_copy_on_the_class_path_is_the_same() throws Exception {
        try (var in = Deck.class.getResourceAsStream("/deck.json")) {
            assertThat(DeckReader.read("class path", in.readAllBytes()).cards()).isEqualTo(deck.cards());
        }
    }

    @Test
    void every_topic_is_found_by_its_own_name_in_any_case() {
        assertThat(deck.topics()).allSatisfy(topic -> {
            assertThat(deck.topicNamed(topic.name())).isEqualTo(topic);
            assertThat(deck.topicNamed(" " + topic.name().toUpperCase(Locale.ROOT) + " "))
                    .isEqualTo(topic);
        });
    }
}
