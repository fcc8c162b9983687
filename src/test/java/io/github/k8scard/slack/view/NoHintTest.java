package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before it is answered, nothing of a card tells which choice is right. */
class NoHintTest {
    private static final List<String> SHOWN = List.of("first `choice`", "second", "third *one*", "fourth");

    @Test
    @Tag("trap-20")
    void a_card_that_asks_is_the_same_whichever_choice_is_right() {
        List<List<JsonNode>> payloads =
                IntStream.range(0, SHOWN.size()).mapToObj(NoHintTest::asking).toList();
        assertThat(payloads).allSatisfy(each -> assertThat(each).isEqualTo(payloads.get(0)));
    }

    @Test
    @Tag("trap-20")
    void the_answer_topic_tags_source_version_and_feedback_are_not_in_a_card_that_asks() {
        Card card = card(0);
        assertThat(asking(0))
                .allSatisfy(payload -> assertThat(payload.toString())
                        .doesNotContain(card.answer(), card.topic(), card.tags().get(0), "eviction", card.source())
                        .doesNotContain("why not", "1.31"));
    }

    /** The payloads of a card whose right choice stands at a position, with the same choices in the same places. */
    private static List<JsonNode> asking(int right) {
        Card card = card(right);
        List<Integer> places = new ArrayList<>();
        int wrong = 1;
        for (int position = 0; position < SHOWN.size(); position++) {
            places.add(position == right ? 0 : wrong++);
        }
        var order = new ChoiceOrder(places);
        var daily = Samples.round(card, order, true, false, new Reason.NewCard());
        var extra = Samples.round(card, order, false, false, new Reason.Needed(0.2));
        var showing = new Showing(9, Samples.ADA, card, order, Optional.empty(), PracticeRun.DAILY, Samples.NOW);
        return List.of(
                Payload.of(Samples.open(daily, Optional.empty(), 0)),
                Payload.of(Samples.open(extra, Optional.of("Ada"), 3)),
                Payload.of(PracticeView.of(new Next.Shown(showing))),
                Payload.of(PracticeView.modal(new Next.Shown(showing))),
                Payload.of(FoundCardView.of(Samples.looked(card, true))),
                Payload.of(SuggestionView.of(SuggestionSamples.spoiling(
                        SuggestionSamples.accepted(SuggestionSamples.open(card, "Ada"), "Ben")))),
                Payload.of(SearchView.of("x", List.of(new FoundCard(card, true)))));
    }

    private static Card card(int right) {
        var wrong = new ArrayList<>(SHOWN);
        String correct = wrong.remove(right);
        var feedback = wrong.stream()
                .map(text -> new WrongChoice(text, Optional.of("why not " + text)))
                .toList();
        return TestCard.like(Samples.card("Which one?", new Choices(correct, feedback)))
                .snippet(SnippetLanguage.YAML, "kind: Pod")
                .recall("What is it?")
                .since(1, 31)
                .made();
    }
}
