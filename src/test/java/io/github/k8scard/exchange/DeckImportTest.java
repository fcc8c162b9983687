package io.github.k8scard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts become a deck, or a report of what to mend. */
final class DeckImportTest {
    private static final Path FILE = Path.of("our cards.v2.csv");
    private static final Card FULL = new TestCard("pod-what")
            .choices(new Choices(
                    "This", List.of(WrongChoice.of("That"), new WrongChoice("Neither", Optional.of("It is one.")))))
            .tags(List.of("a,b", "c"))
            .difficulty(Difficulty.HARD)
            .made();

    @Test
    void what_a_card_says_makes_the_same_card() {
        Deck deck = imported(draft(1, CardFields.of(FULL))).deck().orElseThrow();
        assertThat(deck.cards()).containsExactly(FULL);
        assertThat(deck.title()).isEqualTo("our cards.v2");
        assertThat(deck.language()).isEqualTo("en");
    }

    @Test
    void the_title_is_the_one_asked_for_else_that_of_the_file_else_its_name() {
        var read = new ReadCards(Optional.of("Inside"), List.of(draft(1, CardFields.of(FULL))), List.of());
        var asked = new ImportSettings(Optional.of("Asked"), Optional.empty(), Optional.empty());
        assertThat(new DeckImport(asked).of(FILE, read).deck())
                .get()
                .extracting(Deck::title)
                .isEqualTo("Asked");
        assertThat(new DeckImport(ImportSettings.NONE).of(FILE, read).deck())
                .get()
                .extracting(Deck::title)
                .isEqualTo("Inside");
    }

    @Test
    void what_rows_may_leave_out_is_filled_in() {
        var settings = new ImportSettings(Optional.empty(), Optional.of("Nodes"), Optional.of("https://a.b/"));
        var draft = draft(
                1, Map.of(DraftField.QUESTION, "What is it?", DraftField.ANSWER, "This", DraftField.SNIPPET, "a"));
        Card card = new DeckImport(settings)
                .of(FILE, ReadCards.of(List.of(draft)))
                .deck()
                .orElseThrow()
                .cards()
                .get(0);
        assertThat(card.id()).isEqualTo("what-is-it");
        assertThat(card.topic()).isEqualTo("Nodes");
        assertThat(card.source()).isEqualTo("https://a.b/");
        assertThat(card.difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(card.choices()).isEmpty();
        assertThat(card.snippet())
                .get()
                .extracting(snippet -> snippet.language().word())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is a *Pod*?                                   | what-is-a-pod",
                "`kubectl get pods -A` shows what?                  | kubectl-get-pods-a-shows-what",
                "See [the docs](https://kubernetes.io/docs/): what? | see-the-docs-what",
                "Größe, c'est déjà?                                 | grosse-cest-deja",
                "日本語                                              | card-a80b52e5",
                "A question that goes on and on without any end in sight of it | a-question-that-goes-on-and-on-without-any-end",
            })
    void an_id_is_made_of_the_first_words_of_the_question(String question, String id) {
        assertThat(ids(question)).containsExactly(id);
    }

    @Test
    void made_ids_are_unique_and_keep_clear_of_those_that_were_given() {
        var given = new EnumMap<>(CardFields.of(FULL));
        given.put(DraftField.ID, "what-2");
        assertThat(imported(asking("What?"), asking("What?!"), draft(3, given), asking("“What”"))
                        .deck())
                .get()
                .extracting(deck -> deck.cards().stream().map(Card::id).toList())
                .isEqualTo(List.of("what", "what-3", "what-2", "what-4"));
    }

    @Test
    void one_refused_row_refuses_all_and_each_is_told_in_the_words_of_the_file() {
        var faulty = new EnumMap<>(CardFields.of(FULL));
        faulty.put(DraftField.ID, "no id");
        faulty.put(DraftField.WRONG_2, "Neither **nor**");
        faulty.put(DraftField.WHY_2, "");
        faulty.put(DraftField.WHY_3, "Left over.");
        faulty.put(DraftField.DIFFICULTY, "hard");
        faulty.put(DraftField.SINCE, "yesterday");
        faulty.put(DraftField.TOPIC, "pods");
        var twin = CardFields.of(FULL);
        var lone = new EnumMap<>(CardFields.of(new TestCard("lone").made()));
        lone.put(DraftField.CORRECT, "This");
        Imported imported = imported(
                draft(2, CardFields.of(FULL)),
                draft(3, faulty),
                draft(4, twin),
                draft(5, lone),
                draft(6, twin).refused("It has 99 cells.").remarking("An image was left out."));

        assertThat(imported.deck()).isEmpty();
        assertThat(String.join(
                        "\n",
                        imported.rows().stream()
                                .flatMap(row -> row.lines().stream())
                                .toList()))
                .isEqualTo("""
                        line 2, pod-what: fine
                        line 3, no id: refused
                          why_3 has a text, and wrong_3 has none; fill that in, or empty this.
                          id “no id” is not kebab-case; use a-z and 0-9 in words joined by single hyphens.
                          wrong_2 has two asterisks together; write *emphasis* with single ones.
                          difficulty must be a whole number from 1 to 3; write one of these.
                          since “yesterday” is not a Kubernetes version; write one such as 1.35.
                          topic is “pods” here and “Pods” in line 2; spell them alike.
                        line 4, pod-what: refused
                          id is the id of line 2 too; give each card an id of its own.
                        line 5, lone: refused
                          correct has a text, and no wrong choice has one; fill wrong_1, or empty correct.
                        line 6, pod-what: refused
                          It has 99 cells.
                          An image was left out.""");
    }

    @Test
    void what_no_row_has_is_told_once() {
        var bare = Map.of(DraftField.QUESTION, "What?", DraftField.ANSWER, "That");
        Imported imported = imported(draft(2, bare), draft(3, bare));
        assertThat(imported.deck()).isEmpty();
        assertThat(imported.faults())
                .containsExactly(
                        "No card has a topic; fill one in for each, or name one for all with --topic.",
                        "No card has a source; fill one in for each, or name one for all with --source.");
        assertThat(imported.rows()).noneMatch(RowReport::isRefused);
    }

    @Test
    void a_card_may_be_called_deck() {
        var named = new EnumMap<>(CardFields.of(new TestCard("deck").made()));
        assertThat(imported(draft(1, named)).deck()).isPresent();
        named.put(DraftField.ANSWER, "**no**");
        assertThat(imported(draft(1, named)).rows()).singleElement().matches(RowReport::isRefused);
    }

    @Test
    void a_report_stays_short_whatever_the_row_says() {
        var faulty = new EnumMap<>(CardFields.of(FULL));
        faulty.put(DraftField.SINCE, "9".repeat(1_000_000));
        faulty.put(DraftField.SNIPPET, ("x".repeat(90) + "\n").repeat(30) + "\u001B[2J\u0007");
        Imported imported = imported(draft(1, faulty));
        assertThat(imported.rows().get(0).lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(310).doesNotContain("\u001B", "\u0007"))
                .last()
                .asString()
                .startsWith("  … and ");
    }

    @Test
    void a_file_without_cards_is_told_so() {
        Imported imported = imported();
        assertThat(imported.deck()).isEmpty();
        assertThat(imported.faults()).containsExactly("There are no cards in our cards.v2.csv.");
    }

    @Test
    void a_deck_that_would_be_too_long_for_the_bot_is_refused() {
        var longText = new EnumMap<>(CardFields.of(new TestCard("x").made()));
        longText.remove(DraftField.ID);
        longText.put(DraftField.ANSWER, "x".repeat(800));
        DraftCard[] many =
                IntStream.range(0, 12_000).mapToObj(i -> draft(i, longText)).toArray(DraftCard[]::new);
        assertThat(imported(many).faults()).containsExactly("The deck of these cards has over 10 MB; make it smaller.");
    }

    private static List<String> ids(String question) {
        return imported(asking(question)).rows().stream().map(RowReport::cardId).toList();
    }

    private static DraftCard asking(String question) {
        var texts = new EnumMap<>(CardFields.of(new TestCard("x").made()));
        texts.remove(DraftField.ID);
        texts.put(DraftField.QUESTION, question);
        return draft(1, texts);
    }

    private static DraftCard draft(int line, Map<DraftField, String> texts) {
        return DraftCard.of("line " + line, texts);
    }

    private static Imported imported(DraftCard... drafts) {
        return new DeckImport(ImportSettings.NONE).of(FILE, ReadCards.of(List.of(drafts)));
    }
}
