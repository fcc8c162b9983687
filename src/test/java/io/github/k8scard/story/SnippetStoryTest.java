package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.deck.Snippet;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Cards of the deck that ships which have a snippet, from the day on which they are asked. */
class SnippetStoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path directory;

    private static Path deck;
    private static int cards;

    @BeforeAll
    static void choose() throws IOException {
        Deck shipped = DeckReader.read(Path.of("deck.json"));
        Set<Card> chosen = new LinkedHashSet<>();
        for (SnippetLanguage language : SnippetLanguage.values()) {
            chosen.addAll(longest(shipped, card -> language(card) == language));
        }
        chosen.addAll(longest(shipped, card -> card.prompt().recall().isPresent()));
        chosen.addAll(longest(shipped, card -> card.reference().since().isPresent()));
        cards = chosen.size();
        deck = Files.writeString(
                directory.resolve("deck.json"),
                DeckWriter.write(
                        new Deck(shipped.title(), shipped.language(), shipped.checkedAgainst(), List.copyOf(chosen))));
    }

    /** The card with the longest snippet. */
    private static List<Card> longest(Deck deck, Predicate<Card> filter) {
        return deck.cards().stream()
                .filter(card -> card.snippet().isPresent() && filter.test(card))
                .max(Comparator.comparingInt(card -> snippet(card).length()))
                .stream()
                .toList();
    }

    private static SnippetLanguage language(Card card) {
        return card.snippet().map(Snippet::language).orElseThrow();
    }

    private static String snippet(Card card) {
        return card.snippet().map(Snippet::text).orElseThrow();
    }

    private static Running team() {
        return new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withDeck(settings, deck));
    }

    @Test
    void each_is_asked_answered_looked_at_again_and_closed() {
        try (var team = team().schedule("09:30 daily")) {
            for (int day = 0; day < cards; day++) {
                Message message = team.cardOf(MONDAY.plusDays(day).toString());
                Card card = team.round(message).card();
                String why = words(card.choices()
                        .orElseThrow()
                        .whyNot(wrongChoice(team, message))
                        .orElseThrow());
                assertThat(shown(message.blocks())).as(card.id()).isEqualTo(snippet(card));
                assertThat(message.text()).contains(escaped(snippet(card)) + "\nA: ");

                assertThat(result(team.clickWrong(ADA, message))).contains(why);
                assertThat(result(team.clickRight(BEN, message))).doesNotContain(why);
                assertThat(result(team.clickRight(ADA, message))).contains("already", why);
                team.at(MONDAY.plusDays(day + 1) + "T09:30");
                Message closed = team.awaitText(message, "1 right of 2");
                assertThat(shown(closed.blocks())).isEqualTo(snippet(card));
                assertThat(result(closed.blocks())).doesNotContain(why);
                assertThat(result(team.clickWrong(EMI, message))).contains(why);
            }
        }
    }

    @Test
    void each_is_practised_and_looked_up() {
        try (var team = team()) {
            Ephemeral card = team.command(ADA, "");
            for (int i = 0; i < 4; i++) {
                String snippet = shown(card.blocks());
                team.slack().member(ADA).clicks(card, "practice:choose:0");
                Ephemeral result = team.awaitReplaced(card, "Comes back on ");
                assertThat(shown(result.blocks())).isEqualTo(snippet);
                team.slack().member(ADA).clicks(result, "practice:next");
                card = team.slack()
                        .awaitEphemeral(now -> now.ts().equals(result.ts()) && !now.offers("practice:next"), SOON);
            }
            DeckReader.read(deck).cards().forEach(each -> {
                Ephemeral found = team.command(BEN, "card " + each.id());
                assertThat(shown(found.blocks())).isEqualTo(snippet(each));
            });
        }
    }

    @Test
    void each_is_a_flashcard_with_the_question_that_needs_no_choices() {
        try (var team = team().schedule("09:30 daily")) {
            team.slack().member(ADA).types(PLATFORM, "/k8scard schedule");
            View form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
            team.slack().member(ADA).submits(form, Map.of("mode", "FLASHCARD"));
            team.awaitRows(1, "channel", "mode = 'FLASHCARD'");
            for (int day = 0; day < cards; day++) {
                Message message = team.cardOf(MONDAY.plusDays(day).toString());
                Card card = DeckReader.read(deck).cards().stream()
                        .filter(each -> snippet(each).equals(shown(message.blocks())))
                        .findFirst()
                        .orElseThrow();
                String asked = words(card.prompt().withoutChoices());
                assertThat(words(message.blocks().toString())).contains(asked);
                team.slack().member(ADA).clicks(message, "round:open");
                View open = team.slack().awaitModal(ADA, view -> offers(view, "round:grade:3", card), SOON);
                assertThat(words(open.blocks().toString())).contains(asked);
                team.slack().member(ADA).clicks(open, "round:grade:3");
                team.slack().awaitModal(ADA, view -> view.blocks().toString().contains("You said: Good"), SOON);
            }
        }
    }

    private static boolean offers(View view, String actionId, Card card) {
        return view.offers(actionId) && shown(view.blocks()).equals(snippet(card));
    }

    /** The choice behind the button that {@link Running#clickWrong} clicks, as the deck counts them. */
    private static int wrongChoice(Running team, Message card) {
        int position = Integer.parseInt(team.wrong(card).replaceAll(".*:", ""));
        return team.round(card).order().choiceAt(position);
    }

    private static String result(Ephemeral shown) {
        return result(shown.blocks());
    }

    private static String result(JsonNode blocks) {
        return words(blocks.toString());
    }

    /** All that stands in the preformatted box. */
    private static String shown(JsonNode blocks) {
        return blocks.valueStream()
                .filter(block -> block.path("type").stringValue().equals("rich_text"))
                .map(block -> block.at("/elements/0/elements/0/text").stringValue())
                .findFirst()
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without marks, quotes and escapes, which differ between a deck and a payload. */
    private static String words(String text) {
        return text.replaceAll("&(amp|lt|gt);|[^\\p{L}\\p{N} ]", "");
    }
}
