package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeckWriterTest {
    private static final List<String> TEXTS =
            List.of("Größe 🙂", "a \"b\" c", "`{{ .Values.x }}`", "`\\n` and `$1`", "5 < 6 & 7", "日本語", "“x” – y");

    @Test
    void the_file_is_as_people_edit_it() {
        Card card = new TestCard("pod-what")
                .asks("Größe?", "A \"Pod\" 🙂")
                .snippet(SnippetLanguage.CONSOLE, "$ echo 'a\\b'\na")
                .choices(new Choices(
                        "Right", List.of(WrongChoice.of("Plain"), new WrongChoice("Told", Optional.of("No.")))))
                .recall("How big?")
                .since(1, 35)
                .reviewBy(LocalDate.of(2027, 6, 30))
                .made();

        assertThat(DeckWriter.write(new Deck("Small", "en", "v1.37", List.of(card))))
                .isEqualTo("""
                        {
                          "format": 2,
                          "title": "Small",
                          "language": "en",
                          "checkedAgainst": "v1.37",
                          "cards": [
                            {
                              "id": "pod-what",
                              "topic": "Pods",
                              "question": "Größe?",
                              "snippet": {
                                "language": "console",
                                "text": "$ echo 'a\\\\b'\\na"
                              },
                              "recall": "How big?",
                              "answer": "A \\"Pod\\" 🙂",
                              "choices": {
                                "correct": "Right",
                                "wrong": [
                                  "Plain",
                                  {
                                    "text": "Told",
                                    "why": "No."
                                  }
                                ]
                              },
                              "tags": [],
                              "difficulty": 1,
                              "since": "1.35",
                              "reviewBy": "2027-06-30",
                              "source": "https://kubernetes.io/docs/"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void the_shipped_file_is_as_it_would_be_written() throws IOException {
        Path file = Path.of("deck.json");
        assertThat(DeckWriter.write(DeckReader.read(file))).isEqualTo(Files.readString(file));
    }

    @Test
    void whatever_is_written_is_read_as_an_equal_deck() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            Deck deck = new Deck(text(random), "en", text(random), cards(random));
            String file = DeckWriter.write(deck);
            assertThat(DeckReader.read("written", file.getBytes(StandardCharsets.UTF_8)))
                    .as("seed %d", seed)
                    .isEqualTo(deck);
        }
    }

    private static List<Card> cards(SplittableRandom random) {
        List<Card> cards = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var card = new TestCard("card-" + i)
                    .asks(text(random), text(random))
                    .difficulty(Difficulty.ofNumber(random.nextInt(1, 4)))
                    .tags(TEXTS.subList(0, random.nextInt(4)));
            if (random.nextBoolean()) {
                card.choices(new Choices(
                        "right",
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(at -> new WrongChoice(TEXTS.get(at), why(random)))
                                .toList()));
                card.explanation(text(random)).since(1, random.nextInt(100));
            }
            if (random.nextBoolean()) {
                SnippetLanguage language = List.of(SnippetLanguage.values()).get(random.nextInt(4));
                card.snippet(language, text(random) + "\n\n    " + text(random) + "  ");
            }
            if (random.nextBoolean()) {
                card.recall(text(random)).reviewBy(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400)));
            }
            cards.add(card.made());
        }
        return cards;
    }

    private static Optional<String> why(SplittableRandom random) {
        return random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
    }

    private static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
