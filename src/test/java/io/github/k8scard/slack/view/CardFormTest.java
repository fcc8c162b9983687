package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The form with a card's fields, within what Slack takes. */
class CardFormTest {
    @Test
    void the_form_of_every_card_is_accepted() {
        for (Card card : Samples.DECK.cards()) {
            assertThat(Accepted.problems(Payload.of(MendForm.of(card, ""))))
                    .as(card.id())
                    .isEmpty();
            assertThat(Accepted.problems(Payload.of(MendForm.beforehand(card, ""))))
                    .isEmpty();
        }
    }

    @Test
    void a_card_in_which_everything_is_as_long_as_it_may_be_has_a_form() {
        String smile = "🙂";
        var wrong = new WrongChoice(smile.repeat(150), Optional.of(smile.repeat(300)));
        Card longest = new TestCard("x".repeat(60))
                .topic(smile.repeat(60))
                .asks(smile.repeat(500), smile.repeat(800))
                .explanation(smile.repeat(800))
                .recall(smile.repeat(500))
                .snippet(SnippetLanguage.TEXT, smile.repeat(1_200))
                .choices(new Choices(smile.repeat(150), Collections.nCopies(3, wrong)))
                .tags(Collections.nCopies(8, smile.repeat(40)))
                .source("https://kubernetes.io/" + "x".repeat(478))
                .made();
        assertThat(Accepted.problems(Payload.of(MendForm.of(longest, "")))).isEmpty();
    }

    @Test
    void the_form_of_a_new_card_is_accepted_and_asks_for_no_choice() {
        var form = Payload.of(NewCardForm.view());
        assertThat(Accepted.problems(form)).isEmpty();
        for (var block : form.path("blocks")) {
            String name = block.path("block_id").asString();
            if (name.startsWith("choice-") || name.startsWith("why-")) {
                assertThat(block.path("optional").asBoolean()).as(name).isTrue();
            }
        }
    }

    @Test
    void what_is_longer_than_a_line_of_a_phone_is_seen_whole_before_it_is_mended() {
        Card card = new TestCard("long")
                .choices("Short", List.of("x".repeat(40), "x".repeat(41)))
                .made();
        assertThat(isHigh(card, CardForm.choice(0))).isFalse();
        assertThat(isHigh(card, CardForm.choice(1))).isFalse();
        assertThat(isHigh(card, CardForm.choice(2))).isTrue();
    }

    private static boolean isHigh(Card card, String input) {
        for (var block : Payload.of(MendForm.of(card, "")).path("blocks")) {
            if (block.path("block_id").asString("").equals(input)) {
                return block.path("element").path("multiline").asBoolean();
            }
        }
        throw new AssertionError("There is no input " + input);
    }

    @Test
    void a_member_who_suggests_a_card_is_not_asked_for_what_curators_keep_up() {
        String form = Payload.of(SuggestForm.empty()).toString();
        assertThat(form).doesNotContain(CardForm.RECALL, CardForm.SINCE, CardForm.REVIEW_BY);
        assertThat(form).contains(CardForm.QUESTION, CardForm.SNIPPET, CardForm.why(3), CardForm.SOURCE);
    }

    @Test
    void a_card_without_choices_has_no_inputs_for_them() {
        Card flashcard = new TestCard("flash").made();
        assertThat(Payload.of(MendForm.of(flashcard, "")).toString()).doesNotContain("choice-0", "\"right\"");
        assertThat(List.of(CardForm.choice(0), CardForm.why(1))).containsExactly("choice-0", "why-1");
    }
}
