package io.github.k8scard.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.exchange.DeckImport;
import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.HostileCards;
import io.github.k8scard.exchange.ImportSettings;
import io.github.k8scard.exchange.Imported;
import io.github.k8scard.exchange.RowReport;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards as a table, there and back. */
final class CsvCardsTest {
    @TempDir
    private Path directory;

    @Test
    void every_card_of_the_shipped_deck_is_the_same_after_there_and_back() throws IOException {
        Deck deck = DeckReader.read(Path.of("deck.json"));
        assertThat(cards(CsvCards.write(deck))).isEqualTo(deck.cards());
    }

    @Test
    void hostile_cards_are_the_same_after_there_and_back_and_no_cell_is_a_formula() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Deck deck = HostileCards.deck(seed);
            assertThat(DeckReader.read("hostile", bytes(DeckWriter.write(deck))))
                    .isEqualTo(deck);
            byte[] csv = CsvCards.write(deck);
            assertThat(cards(csv)).as("seed %d", seed).isEqualTo(deck.cards());
            assertThat(cells(csv))
                    .as("seed %d", seed)
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@\\t\\r].*"));
        }
    }

    @Test
    void a_file_begins_with_a_byte_order_mark_and_the_header() throws IOException {
        var lines = new String(CsvCards.write(HostileCards.deck(1)), StandardCharsets.UTF_8).lines();
        assertThat(lines.findFirst().orElseThrow())
                .isEqualTo("\uFEFFid,topic,question,snippet_language,snippet,recall,answer,explanation,correct,"
                        + "wrong_1,why_1,wrong_2,why_2,wrong_3,why_3,tags,difficulty,since,review_by,source");
    }

    @Test
    void columns_may_come_in_any_order_and_be_written_in_any_case() throws IOException {
        assertThat(drafts("Answer,QUESTION, review by \nThat,What?,2027-01-01\n"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.row()).isEqualTo("line 2");
                    assertThat(card.text(DraftField.QUESTION)).hasValue("What?");
                    assertThat(card.text(DraftField.ANSWER)).hasValue("That");
                    assertThat(card.text(DraftField.REVIEW_BY)).hasValue("2027-01-01");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question;answer\r\nOne, two?;\"It; is\"\r\n",
                "\uFEFFquestion;answer\nOne, two?;\"It; is\"",
                "sep=;\nquestion;answer\nOne, two?;\"It; is\"\n",
                "question,answer\n\"One, two?\",It; is\n",
                "question,answer\r\"One, two?\",  It; is \r",
                "\n\nquestion,answer\n\"One, two?\",It; is,,,\n,,\n\n",
            })
    void separators_line_ends_and_blanks_may_be_as_programs_write_them(String csv) throws IOException {
        assertThat(drafts(csv)).singleElement().satisfies(card -> {
            assertThat(card.text(DraftField.QUESTION)).hasValue("One, two?");
            assertThat(card.text(DraftField.ANSWER)).hasValue("It; is");
            assertThat(card.faults()).isEmpty();
        });
    }

    @Test
    void a_row_is_named_by_the_line_that_it_begins_in() throws IOException {
        String csv = "question,answer,snippet\r\na,b,\"x\r\ny\"\r\n\r\nc,d,\r\n\"e\r\n\r\n\",f,\r\ng,h,\r\n";
        assertThat(drafts(csv)).extracting(DraftCard::row).containsExactly("line 2", "line 5", "line 6", "line 9");
        assertThat(drafts(csv).get(0).text(DraftField.SNIPPET)).hasValue("x\ny");
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_refused() throws IOException {
        assertThat(imported("question,answer,topic,source\nWhat?,That, or this,Pods,https://a.b/\n")
                        .rows())
                .singleElement()
                .extracting(RowReport::faults)
                .isEqualTo(List.of("It has 5 cells, and the header has 4; put a text that has the separator in it in"
                        + " double quotation marks."));
    }

    @Test
    void an_apostrophe_is_taken_away_where_it_made_a_cell_harmless_and_nowhere_else() throws IOException {
        assertThat(drafts("question,answer\n'=x,'tis\n'' -x,''"))
                .extracting(card -> card.text(DraftField.QUESTION).orElse("") + "|"
                        + card.text(DraftField.ANSWER).orElse(""))
                .containsExactly("=x|'tis", "' -x|''");
    }

    @Test
    void a_header_is_told_all_that_is_wrong_with_it() {
        assertThatThrownBy(() -> drafts("qestion,answer,answer,,colour\na,b,c,d,e\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(directory.resolve("cards.csv") + """
                         has a header that cannot be used:
                          “qestion” is no column; rename it to question or remove it.
                          There are two columns answer; remove one.
                          A column has no name; name it or remove it.
                          “colour” is no column; remove it.
                          There is no column question; add it.
                        The columns are id, topic,""");
    }

    @Test
    void what_has_no_header_is_told_the_columns() {
        assertThatThrownBy(() -> drafts("What is a Pod?,A group of containers\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(directory.resolve("cards.csv") + " has no header that is known; let its first"
                        + " line name the columns, separated by commas or semicolons: id, topic, question,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question,answer\na,b\n\"c,d\ne,f\n",
                "question,answer\na,b\n\"c\"d,e\n",
                "question,answer\r\na,b\r\nc,\"d\r\n",
            })
    void a_lone_quotation_mark_is_told_with_its_line(String csv) {
        assertThatThrownBy(() -> drafts(csv))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(
                        "a quotation mark that does not go with another, in the row that begins in line 3;");
    }

    private List<Card> cards(byte[] csv) throws IOException {
        Path file = Files.write(directory.resolve("cards.csv"), csv);
        Imported imported = new DeckImport(ImportSettings.NONE).of(file, CsvCards.read(file));
        return imported.deck()
                .map(Deck::cards)
                .orElseThrow(() -> new AssertionError(imported.rows().stream()
                        .filter(RowReport::isRefused)
                        .map(RowReport::lines)
                        .toList()));
    }

    private Imported imported(String csv) throws IOException {
        Path file = Files.writeString(directory.resolve("cards.csv"), csv);
        return new DeckImport(ImportSettings.NONE).of(file, CsvCards.read(file));
    }

    private List<DraftCard> drafts(String csv) throws IOException {
        return CsvCards.read(Files.writeString(directory.resolve("cards.csv"), csv))
                .cards();
    }

    private static List<String> cells(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CSVFormat.DEFAULT.parse(new StringReader(text)).stream()
                .flatMap(row -> row.stream())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
