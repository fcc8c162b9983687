package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.exchange.CardFields;
import io.github.k8scard.exchange.DeckImport;
import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.HostileCards;
import io.github.k8scard.exchange.ImportSettings;
import io.github.k8scard.exchange.Imported;
import io.github.k8scard.exchange.ReadCards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final List<String> TEXTS = List.of(
            "Größe 🙂",
            "a \"b\"  c\u00A0d",
            "`{{ .Values.x }}` and `<b>` and `&lt;`",
            "`a`` b `x",
            "5 < 6 & 7 > 2, &c.; a &b",
            "*emphasis with `*.yaml` in it* and *more*",
            "[words & such](https://example.org/a_b?c=d&e=%28f%29), then [more](http://x.y)",
            "*see [this](https://example.org)*",
            "=HYPERLINK(\"x\")",
            "{{c1::no cloze}} %20 #tag",
            "日本語 “x” – y",
            "$1 $x snake_case a-b",
            "O'Neill's; tab-free, semi;colon");
    private static final List<String> TAGS = List.of(
            "plain", "two words", "a:b", "100%25", "“quoted” \"too\"", "tag,comma", "c::d", "back\\slash", "a+b");

    @TempDir
    private Path folder;

    @Test
    void the_shipped_cards_come_back_from_text_as_they_are() throws IOException {
        Deck deck = DeckReader.read(Path.of("deck.json"));
        assertThatSame(throughText(deck), deck);
    }

    @Test
    void the_shipped_cards_come_back_from_a_package_as_they_are() throws IOException {
        Deck deck = DeckReader.read(Path.of("deck.json"));
        assertThatSame(throughPackage(deck), deck);
    }

    @Test
    void whatever_a_card_may_have_comes_back() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Deck deck = deck(new SplittableRandom(seed));
            assertThatSame(throughText(deck), deck);
            assertThatSame(throughPackage(deck), deck);
        }
    }

    @Test
    void what_other_programs_take_for_something_else_comes_back() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Deck deck = HostileCards.deck(seed);
            assertThatSame(throughText(deck), deck);
            assertThatSame(throughPackage(deck), deck);
        }
    }

    @Test
    void a_deck_file_comes_back_whole() throws IOException {
        Deck deck = DeckReader.read(Path.of("deck.json"));
        var all = new DeckImport(ImportSettings.NONE);
        Path file = folder.resolve("deck.apkg");
        Imported back = all.of(file, throughPackage(deck));
        assertThat(back.deck()).hasValueSatisfying(read -> {
            assertThat(read.cards()).isEqualTo(deck.cards());
            assertThat(read.title()).isEqualTo(deck.title());
        });
    }

    @Test
    void the_same_cards_give_the_same_file() throws IOException {
        Deck deck = deck(new SplittableRandom(1));
        assertThat(AnkiPackage.write(deck, NOW)).isEqualTo(AnkiPackage.write(deck, NOW));
    }

    private ReadCards throughText(Deck deck) throws IOException {
        return AnkiText.read(Files.write(folder.resolve("deck.txt"), AnkiText.write(deck)));
    }

    private ReadCards throughPackage(Deck deck) throws IOException {
        return AnkiPackage.read(Files.write(folder.resolve("deck.apkg"), AnkiPackage.write(deck, NOW)));
    }

    private static void assertThatSame(ReadCards read, Deck deck) {
        assertThat(read.title()).contains(deck.title());
        List<Map<DraftField, String>> expected =
                deck.cards().stream().map(CardFields::of).toList();
        assertThat(read.cards().stream().map(DraftCard::texts).toList()).isEqualTo(expected);
        assertThat(read.cards()).allSatisfy(card -> {
            assertThat(card.faults()).isEmpty();
            assertThat(card.remarks()).isEmpty();
        });
    }

    private static Deck deck(SplittableRandom random) {
        List<Card> cards = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var card = new TestCard("card-" + i)
                    .asks(text(random), text(random))
                    .difficulty(Difficulty.ofNumber(random.nextInt(1, 4)))
                    .tags(tags(random));
            if (random.nextBoolean()) {
                card.choices(new Choices(
                        "right",
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(at -> new WrongChoice("wrong `" + at + "`", why(random)))
                                .toList()));
                card.explanation(text(random)).since(1, random.nextInt(100));
            }
            if (random.nextBoolean()) {
                SnippetLanguage language = List.of(SnippetLanguage.values()).get(random.nextInt(4));
                card.snippet(language, "  " + text(random) + "\n\n" + text(random) + "  \n<pre>&amp;</pre>");
            }
            if (random.nextBoolean()) {
                card.recall(text(random)).reviewBy(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400)));
            }
            cards.add(card.made());
        }
        Deck deck = new Deck("A deck: of " + random.nextInt(100), "en", "x", cards);
        return DeckReader.read("deck", DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> tags(SplittableRandom random) {
        int from = random.nextInt(TAGS.size());
        return TAGS.subList(from, random.nextInt(from, TAGS.size()));
    }

    private static Optional<String> why(SplittableRandom random) {
        return random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
    }

    private static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
