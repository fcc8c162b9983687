package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.words.Tidied;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedDeckTest {
    private final Decks deck = Decks.of(DeckReader.read(Path.of("deck.json")));

    /** The one place that counts the deck; README says the same. */
    @Test
    void its_cards_by_topic_difficulty_and_exam() {
        assertThat(deck.decks().get(0).language()).isEqualTo("en");
        assertThat(deck.cards()).hasSize(490);
        assertThat(deck.topics())
                .hasSize(67)
                .allSatisfy(topic -> assertThat(topic.cards()).isBetween(2, 20));
        assertThat(count(card -> Set.of(card.difficulty().number()))).hasToString("{1=103, 2=270, 3=117}");
        assertThat(count(Card::tags))
                .containsEntry("cka", 229L)
                .containsEntry("ckad", 126L)
                .containsEntry("cks", 108L);
        assertThat(deck.cards()).filteredOn(card -> card.snippet().isPresent()).hasSize(255);
    }

    @Test
    void every_card_has_an_explanation_and_four_choices_and_every_wrong_one_says_why() {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.explanation()).isPresent();
            assertThat(card.choices().orElseThrow().wrong())
                    .hasSize(3)
                    .extracting(WrongChoice::why)
                    .allMatch(Optional::isPresent);
        });
    }

    /** Answers are remembered under the id, and many were given to the first cards. */
    @Test
    void no_card_of_the_first_deck_is_lost() throws IOException {
        try (InputStream ids = ShippedDeckTest.class.getResourceAsStream("first-ids.txt")) {
            assertThat(new String(ids.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(204)
                    .allSatisfy(id -> assertThat(deck.card(id)).as(id).isPresent());
        }
    }

    @Test
    void no_text_is_so_long_that_a_phone_shows_it_badly() {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.question()).hasSizeLessThanOrEqualTo(190);
            assertThat(card.answer()).hasSizeLessThanOrEqualTo(240);
            assertThat(card.explanation().orElseThrow()).hasSizeLessThanOrEqualTo(260);
            Choices choices = card.choices().orElseThrow();
            for (int i = 0; i < choices.size(); i++) {
                assertThat(choices.at(i)).hasSizeLessThanOrEqualTo(60);
                assertThat(choices.whyNot(i).orElse("")).hasSizeLessThanOrEqualTo(190);
            }
        });
    }

    @Test
    void no_tag_is_spelled_in_two_ways() {
        assertThat(deck.tags())
                .allSatisfy(tag -> assertThat(tag).matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .doesNotHaveDuplicates();
    }

    /** A single word that only the right choice shares is a cue at times; whoever edits the deck looks at them. */
    @Test
    void there_is_little_to_be_said_against_it_on_the_day_it_was_made() {
        assertThat(DeckAdvice.on(deck, LocalDate.of(2026, 11, 30)))
                .hasSizeLessThan(10)
                .allSatisfy(advice -> assertThat(advice.text()).contains("only the right one repeats"));
    }

    @Test
    void every_question_can_be_asked_without_its_choices() {
        assertThat(deck.cards())
                .allSatisfy(card -> assertThat(card.prompt().withoutChoices()
                                + card.answer()
                                + card.explanation().orElse(""))
                        .doesNotContainIgnoringCase("which of these")
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
            var group = new CardGroup(Grouping.TOPIC, topic.name());
            assertThat(deck.meant(topic.name())).isEqualTo(group);
            assertThat(deck.meant(" " + topic.name().toUpperCase(Locale.ROOT) + " "))
                    .isEqualTo(group);
        });
    }

    private <T> Map<T, Long> count(Function<Card, Collection<T>> labels) {
        return deck.cards().stream()
                .flatMap(card -> labels.apply(card).stream())
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
    }
}
