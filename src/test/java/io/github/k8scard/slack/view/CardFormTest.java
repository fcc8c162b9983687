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
            assertThat(Accepted.problems(Payload.of(MendForm.of(card))))
                    .as(card.id())
                    .isEmpty();
            assertThat(Accepted.problems(Payload.of(MendForm.beforehand(card)))).isEmpty();
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
        assertThat(Accepted.problems(Payload.of(MendForm.of(longest)))).isEmpty();
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
    void a_card_without_choices_has_no_inputs_for_them() {
        Card flashcard = new TestCard("flash").made();
        assertThat(Payload.of(MendForm.of(flashcard)).toString()).doesNotContain("choice-0", "\"right\"");
        assertThat(List.of(CardForm.choice(0), CardForm.why(1))).containsExactly("choice-0", "why-1");
    }
}
