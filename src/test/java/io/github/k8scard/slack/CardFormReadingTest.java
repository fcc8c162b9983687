package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.slack.view.CardForm;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.NewCardForm;
import io.github.k8scard.words.Mistake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A card that goes into the form with its fields and comes back. */
class CardFormReadingTest {
    private static final Choices CHOICES = new Choices(
            "two", List.of(new WrongChoice("one", Optional.of("It is *less*.")), WrongChoice.of("three")), 1);
    private static final Card FULL = new TestCard("full")
            .asks("How many `containers`?", "Two.")
            .choices(CHOICES)
            .explanation("Count them & see: 1 < 2.")
            .snippet(SnippetLanguage.CONSOLE, "  $ kubectl get pods\n\n  NAME   READY ")
            .recall("How many?")
            .tags(List.of("a, b", "c"))
            .since(1, 35)
            .reviewBy(LocalDate.of(2027, 6, 30))
            .made();
    private static final Decks DECKS =
            TestDecks.of(List.of(FULL, new TestCard("other").topic("Nodes").made()));

    private static FilledForm form(Card card) {
        return FilledForm.of(MendForm.of(card, ""));
    }

    private static ReadCard mended(Card card, FilledForm form) {
        return new CardFormReading(form.submitted(), DECKS).mended(card);
    }

    private static ReadCard written(FilledForm form) {
        return new CardFormReading(form.submitted(), DECKS).written("new-card");
    }

    private static FilledForm filledNew() {
        return FilledForm.of(NewCardForm.view())
                .with(CardForm.QUESTION, "What is new?")
                .with(CardForm.ANSWER, "This.")
                .with(CardForm.TOPIC, "nodes")
                .with(CardForm.SOURCE, "https://kubernetes.io/docs/");
    }

    @Test
    void every_card_of_the_deck_comes_back_as_it_was() {
        var deck = DeckReader.read(Path.of("deck.json"));
        for (Card card : deck.cards()) {
            var read = new CardFormReading(form(card).submitted(), Decks.of(deck)).mended(card);
            assertThat(read.errors()).as(card.id()).isEmpty();
            assertThat(read.card()).as(card.id()).contains(card);
        }
    }

    @Test
    void all_that_a_card_can_have_comes_back_as_it_was() {
        assertThat(mended(FULL, form(FULL)).card()).contains(FULL);
        Card flashcard = TestCard.like(FULL).withoutChoices().made();
        assertThat(mended(flashcard, form(flashcard)).card()).contains(flashcard);
    }

    @Test
    void another_right_choice_leaves_all_in_their_places() {
        Card mended = mended(FULL, form(FULL).with(CardForm.RIGHT, "2").with(CardForm.why(1), "It is *more*."))
                .card()
                .orElseThrow();
        Choices choices = mended.choices().orElseThrow();
        assertThat(choices.right()).isEqualTo(2);
        assertThat(List.of(choices.at(0), choices.at(1), choices.at(2))).containsExactly("one", "two", "three");
        assertThat(choices.whyNot(0)).contains("It is *less*.");
        assertThat(choices.whyNot(1)).contains("It is *more*.");
        assertThat(choices.whyNot(2)).isEmpty();
    }

    @Test
    void each_fault_is_told_at_its_input_and_all_at_once() {
        var errors = mended(
                        FULL,
                        form(FULL)
                                .with(CardForm.QUESTION, "Is <b>this</b> **it**?")
                                .with(CardForm.SNIPPET, "a\tb")
                                .with(CardForm.choice(0), "x".repeat(151))
                                .with(CardForm.choice(1), " ")
                                .with(CardForm.why(2), "an `open end")
                                .with(CardForm.TAGS, "good, " + "t".repeat(41))
                                .with(CardForm.SOURCE, "kubernetes.io")
                                .with(CardForm.SINCE, "soon")
                                .with(CardForm.REVIEW_BY, "2027-02-30"))
                .errors();
        assertThat(errors)
                .containsOnlyKeys(
                        CardForm.QUESTION,
                        CardForm.SNIPPET,
                        CardForm.choice(0),
                        CardForm.choice(1),
                        CardForm.why(2),
                        CardForm.TAGS,
                        CardForm.SOURCE,
                        CardForm.SINCE,
                        CardForm.REVIEW_BY);
        assertThat(errors.get(CardForm.QUESTION))
                .isEqualTo("This has HTML or words in angle brackets; put them in back-ticks. This has two asterisks"
                        + " together; write *emphasis* with single ones.");
        assertThat(errors)
                .containsEntry(CardForm.choice(0), "This has 151 characters; shorten it to 150.")
                .containsEntry(CardForm.choice(1), "This is blank; write a text.")
                .containsEntry(CardForm.TAGS, "Tag 2 has 41 characters; shorten it to 40.")
                .containsEntry(CardForm.SINCE, "“soon” is not a Kubernetes version; write one such as 1.35.");
    }

    @Test
    void choices_that_look_alike_and_texts_without_an_input_are_told_at_one_that_there_is() {
        assertThat(mended(FULL, form(FULL).with(CardForm.choice(2), "One")).errors())
                .containsEntry(CardForm.choice(0), "“One” looks like “one”; change or remove one of them.");
        assertThat(mended(FULL, form(FULL).with(CardForm.QUESTION, "")).errors())
                .containsEntry(CardForm.QUESTION, "This is missing; add it.");
    }

    @Test
    void hostile_and_huge_texts_are_refused_in_short() {
        String huge = "<!channel> `".repeat(100_000);
        var errors = mended(
                        FULL,
                        form(FULL)
                                .with(CardForm.ANSWER, huge)
                                .with(CardForm.SOURCE, huge)
                                .with(CardForm.TAGS, ",a".repeat(50_000))
                                .with(CardForm.SNIPPET, "\u0000" + "\n".repeat(100_000) + "x"))
                .errors();
        assertThat(errors).containsOnlyKeys(CardForm.ANSWER, CardForm.SOURCE, CardForm.TAGS, CardForm.SNIPPET);
        assertThat(errors.values()).allSatisfy(error -> assertThat(error).hasSizeLessThan(600));
    }

    @Test
    void what_the_form_does_not_offer_is_refused() {
        for (String right : List.of("3", "-1", "x", "")) {
            FilledForm forged = form(FULL).with(CardForm.RIGHT, right);
            assertThatThrownBy(() -> mended(FULL, forged))
                    .isInstanceOf(Mistake.class)
                    .hasMessageStartingWith("That is not what this form offers.");
        }
        assertThat(mended(FULL, form(FULL).with(CardForm.DIFFICULTY, "9")).errors())
                .containsOnlyKeys(CardForm.DIFFICULTY);
    }

    @Test
    void line_breaks_in_texts_become_blanks_and_blank_lines_around_a_snippet_are_dropped() {
        Card mended = mended(
                        FULL,
                        form(FULL)
                                .with(CardForm.ANSWER, " It is\r\n\r\n  two. \n")
                                .with(CardForm.SNIPPET, "\r\n  a:\r\n\r\n    b\r\n"))
                .card()
                .orElseThrow();
        assertThat(mended.answer()).isEqualTo("It is two.");
        assertThat(mended.snippet().orElseThrow().text()).isEqualTo("  a:\n\n    b");
    }

    @Test
    void a_topic_is_spelled_as_the_other_cards_spell_it() {
        assertThat(mended(FULL, form(FULL).with(CardForm.TOPIC, "NODES"))
                        .card()
                        .orElseThrow()
                        .topic())
                .isEqualTo("Nodes");
        assertThat(mended(FULL, form(FULL).with(CardForm.TOPIC, "PODS"))
                        .card()
                        .orElseThrow()
                        .topic())
                .isEqualTo("PODS");
    }

    @Test
    void of_a_new_card_empty_choices_are_left_out() {
        Card card = written(filledNew()
                        .with(CardForm.choice(0), "a")
                        .with(CardForm.choice(2), "c")
                        .with(CardForm.why(0), "Not a.")
                        .with(CardForm.choice(3), "d")
                        .with(CardForm.RIGHT, "2"))
                .card()
                .orElseThrow();
        assertThat(card.id()).isEqualTo("new-card");
        assertThat(card.topic()).isEqualTo("Nodes");
        Choices choices = card.choices().orElseThrow();
        assertThat(choices.right()).isEqualTo(1);
        assertThat(List.of(choices.at(0), choices.at(1), choices.at(2))).containsExactly("a", "c", "d");
        assertThat(choices.whyNot(0)).contains("Not a.");
        assertThat(written(filledNew()).card().orElseThrow().choices()).isEmpty();
    }

    @Test
    void of_a_new_card_one_choice_alone_and_an_empty_right_one_are_told_where_they_are() {
        assertThat(written(filledNew().with(CardForm.choice(1), "b")).errors()).containsOnlyKeys(CardForm.choice(1));
        assertThat(written(filledNew().with(CardForm.choice(1), "b").with(CardForm.choice(2), "c"))
                        .errors())
                .containsOnlyKeys(CardForm.RIGHT);
        assertThat(written(filledNew()
                                .with(CardForm.choice(1), "b")
                                .with(CardForm.choice(3), "`")
                                .with(CardForm.RIGHT, "1"))
                        .errors())
                .containsOnlyKeys(CardForm.choice(3));
    }
}
