package io.github.k8scard.deck;

import static io.github.k8scard.deck.DeckSamples.card;
import static io.github.k8scard.deck.DeckSamples.threeCards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
        assertThat(DeckSamples.read(DeckSamples.longest()).cards()).hasSize(2);
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
    void the_snippet_counts_to_that_limit_and_to_that_of_recall() {
        ObjectNode deck = DeckSamples.threeCardsOfFormat2();
        card(deck, 0).put("question", "x".repeat(474)).put("recall", "&".repeat(118) + "x");
        DeckSamples.choices(deck, 0).put("correct", "x".repeat(100));
        ((ObjectNode) card(deck, 0).get("snippet"))
                .put("text", String.join("\n", Collections.nCopies(10, "<".repeat(75))));
        DeckSamples.choices(deck, 0).putArray("wrong").add("x".repeat(17));

        assertThat(DeckSamples.read(deck).cards()).hasSize(3);
        card(deck, 0).put("question", "x".repeat(475));
        assertThat(faultsOf(deck).faults())
                .extracting(DeckFault::toString)
                .containsExactly("pod-what, question: and the snippet and the choices take 3601 characters with"
                        + " & < > escaped; shorten them to 3600 together");
    }

    @Test
    void a_deck_without_a_format_is_read_as_before_and_one_of_format_2_with_all_that_it_adds() {
        Card before = DeckSamples.read(threeCards()).cards().get(0);
        Card now = DeckSamples.read(DeckSamples.threeCardsOfFormat2()).cards().get(0);

        assertThat(DeckSamples.read(threeCards().put("format", 1)).cards().get(0))
                .isEqualTo(before);
        assertThat(now)
                .isEqualTo(TestCard.like(before)
                        .choices(new Choices(
                                "Containers",
                                List.of(
                                        new WrongChoice("A `node`", Optional.of("It *runs* Pods.")),
                                        new WrongChoice("A cluster", Optional.of("It has nodes.")))))
                        .snippet(SnippetLanguage.YAML, "kind: Pod\nspec:\n  containers: []")
                        .recall("What do containers share?")
                        .since(1, 35)
                        .reviewBy(LocalDate.of(2027, 6, 30))
                        .made());
    }

    @Test
    void of_a_later_format_only_that_is_said_since_nothing_else_can_be_judged() {
        ObjectNode deck = threeCards().put("format", 3);
        card(deck, 0).put("sound", "of a bell").put("question", "");

        assertThat(faultsOf(deck).faults())
                .singleElement()
                .hasToString("deck, format: is none that is known here, which are 1 and 2; write \"format\": 2");
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
