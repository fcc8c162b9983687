package io.github.k8scard.deck;

import static io.github.k8scard.deck.DeckSamples.card;
import static io.github.k8scard.deck.DeckSamples.threeCards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DeckCheckTest {

    @TestFactory
    Stream<DynamicTest> each_fault_is_named_with_its_card_and_field() {
        return BrokenDeckCase.all().stream()
                .map(broken -> dynamicTest(
                        broken.fault(),
                        () -> assertThat(faultsOf(broken.deck()).faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.toString()).startsWith(broken.fault()))));
    }

    @Test
    void all_faults_come_at_once_after_the_file_and_their_count() {
        ObjectNode deck = threeCards();
        deck.remove("title");
        card(deck, 0).put("difficulty", 0).put("answer", " ");
        card(deck, 2).remove("source");

        assertThat(faultsOf(deck)).hasMessage("""
                test.json has 4 faults:
                  deck, title: is missing; add it
                  pod-what, answer: is blank; write a text
                  pod-what, difficulty: must be a whole number from 1 to 3; write one of these
                  node-what, source: is missing; add it""");
    }

    @Test
    void texts_as_long_as_the_limits_are_fine_counted_in_code_points() {
        assertThat(DeckSamples.read(DeckSamples.longest()).cards()).hasSize(1);
    }

    @Test
    void question_and_choices_may_take_exactly_their_limit() {
        ObjectNode deck = threeCards();
        card(deck, 1).put("question", "&".repeat(500));
        DeckSamples.choices(deck, 1)
                .put("correct", "&".repeat(150))
                .putArray("wrong")
                .add("<".repeat(87) + "xx");

        assertThat(DeckSamples.read(deck).cards()).hasSize(3);
    }

    @Test
    void a_card_may_have_no_choices_no_explanation_and_no_tags() {
        ObjectNode deck = threeCards();
        card(deck, 2).putArray("tags");

        Card flashcard = DeckSamples.read(deck).card("node-what").orElseThrow();

        assertThat(flashcard.choices()).isEmpty();
        assertThat(flashcard.explanation()).isEmpty();
        assertThat(flashcard.tags()).isEmpty();
    }

    @Test
    void a_document_that_is_no_object_is_refused() {
        assertThat(faultsOf(DeckSamples.JSON.createArrayNode()).faults())
                .singleElement()
                .hasToString("deck: must be an object {…}, not array; write it so");
    }

    private static BrokenDeck faultsOf(JsonNode deck) {
        BrokenDeck refused = catchThrowableOfType(BrokenDeck.class, () -> DeckSamples.read(deck));
        assertThat(refused).as("the deck was not refused").isNotNull();
        return refused;
    }
}
