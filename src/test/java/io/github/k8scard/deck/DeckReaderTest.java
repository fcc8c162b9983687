package io.github.k8scard.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeckReaderTest {
    private static final String STRAY = "{}[],:\"'\\/-+.0x \n\t\0#“é";

    @TempDir
    private Path directory;

    @Test
    void a_file_is_read_whole() throws IOException {
        Path file = directory.resolve("small.json");
        Files.writeString(file, DeckSamples.threeCards().toString());

        assertThat(DeckReader.read(file).cards())
                .extracting(Card::id)
                .containsExactly("pod-what", "pod-stop", "node-what");
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        byte[] json = ("\uFEFF" + DeckSamples.threeCards()).getBytes(UTF_8);
        assertThat(DeckReader.read("x", json).cards()).hasSize(3);
    }

    @Test
    void a_missing_file_is_named_with_the_place_where_it_was_sought() {
        Path file = directory.resolve("none.json");
        assertThatThrownBy(() -> DeckReader.read(file))
                .isInstanceOf(BrokenDeck.class)
                .hasMessageStartingWith(file + " has 1 fault:\n  deck: does not exist; check the path")
                .hasMessageContaining(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void a_directory_is_no_deck() {
        assertThatThrownBy(() -> DeckReader.read(directory))
                .isInstanceOf(BrokenDeck.class)
                .hasMessageContaining("is a directory; name the deck's file in it");
    }

    @Test
    void a_path_through_a_file_is_no_deck() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> DeckReader.read(file.resolve("deck.json")))
                .isInstanceOf(BrokenDeck.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void over_10_MB_are_refused_unread() {
        byte[] spaces = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(problem(spaces)).isEqualTo("deck: has over 10 MB; make it smaller");
    }

    @Test
    void another_encoding_is_refused() {
        assertThat(problem("{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("deck: is not UTF-8; save it in that encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | deck: is empty; write a deck into it",
                "{\"title\": 1,}           | deck: is not JSON: line 1, column 13: a field's name in double quotation marks is missing before }, or there is one comma too many; correct it there",
                "{\"title\": \"x\"         | deck: is not JSON: line 1, column 14: it ends too early; correct it there",
                "{\"title\" \"x\"}         | deck: is not JSON: line 1, column 10: a colon is missing before \"",
                "{\"a\": 1 \"b\": 2}       | deck: is not JSON: line 1, column 9: a comma is missing before \"",
                "{\"a\": [1 2]}           | deck: is not JSON: line 1, column 10: a comma is missing before 2",
                "{\"a\": [1,]}            | deck: is not JSON: line 1, column 10: a value is missing before ]",
                "{title: 1}               | deck: is not JSON: line 1, column 2: a field's name in double quotation marks is missing before t",
                "{\"a\": \u201Cx\u201D}    | deck: is not JSON: line 1, column 7: a text begins with \u201C; put it into straight",
                "{\"a\": None}            | deck: is not JSON: line 1, column 7: None is not in double quotation marks",
                "{\"a\": 01}              | deck: is not JSON: line 1, column 8: a number begins with a zero",
                "{\"a\": +1}              | deck: is not JSON: line 1, column 8: + does not belong in a number",
                "{\"a\": \"\\x\"}          | deck: is not JSON: line 1, column 9: a backslash stands before",
                "{\"a\": \"b\tc\"}         | deck: is not JSON: line 1, column 9: a text holds a new line or a tab",
                "{\"a\": 1]               | deck: is not JSON: line 1, column 8: ] closes what is not open",
                "{\"a\": \u0001}          | deck: is not JSON: line 1, column 7: something stands here that JSON does not have",
                "{} {}                     | deck: goes on after its end, in line 1; a deck is one object {…}: remove",
                "{}}                       | deck: goes on after its end, in line 1; ",
                "{} x                      | deck: goes on after its end, in line 1; ",
                "[] []                     | deck: goes on after its end, in line 1; ",
                "1 2                       | deck: goes on after its end, in line 1; ",
                "[]                        | deck: must be an object {…}, not array",
                "'\"x\"'                   | deck: must be an object {…}, not string",
                "null                      | deck: must be an object {…}, not null",
                "// comment                | deck: is not JSON: line 1, column 1: a comment begins here",
                "NaN                       | deck: is not JSON: line 1, column 4: NaN is not in double quotation marks; correct it there"
            })
    void what_is_not_json_is_refused_with_line_and_column(String text, String fault) {
        assertThat(problem(text.getBytes(UTF_8))).startsWith(fault);
    }

    @Test
    void json_lines_are_no_deck() {
        assertThat(problem("{\"title\": 1}\n\n{\"title\": 2}\n".getBytes(UTF_8)))
                .startsWith("deck: goes on after its end, in line 3; ");
    }

    /** Whatever is broken, and however: nobody has to know what a program calls it. */
    @Test
    void no_words_of_a_program_reach_whoever_wrote_the_deck() {
        String deck = DeckSamples.threeCards().toPrettyString();
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new SplittableRandom(seed);
            int place = random.nextInt(deck.length());
            String broken = deck.substring(0, place)
                    + STRAY.charAt(random.nextInt(STRAY.length()))
                    + deck.substring(Math.min(deck.length(), place + random.nextInt(4)));
            try {
                DeckReader.read("x", broken.getBytes(UTF_8));
            } catch (BrokenDeck refused) {
                assertThat(refused)
                        .as("seed %d", seed)
                        .hasMessageNotContainingAny(
                                "Feature", "token", "Token", "(code", "CTRL", "Source", "marker", "JsonNode", "escape");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void wide_encodings_are_called_that(String charset) {
        assertThat(problem("{\"title\": \"x\"}".getBytes(Charset.forName(charset))))
                .isEqualTo("deck: is not UTF-8; save it in that encoding");
    }

    @Test
    void the_line_of_a_syntax_error_is_counted_from_1() {
        assertThat(problem("{\n  \"title\": 'x'\n}".getBytes(UTF_8)))
                .startsWith("deck: is not JSON: line 2, column 12: ")
                .doesNotContain("\n", "Source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999", "-1e-99999", "99999999999999999999", "4294967297", "1.0", "0"})
    void a_number_that_is_no_difficulty_is_refused(String number) {
        String json = DeckSamples.threeCards().toString().replaceFirst("\"difficulty\":1", "\"difficulty\":" + number);
        assertThat(problem(json.getBytes(UTF_8)))
                .isEqualTo("pod-what, difficulty: must be a whole number from 1 to 3; write one of these");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(problem("[".repeat(100_000).getBytes(UTF_8)))
                .isEqualTo("deck: is not JSON: it is nested too deeply, or has a name or number that is too long;"
                        + " correct it there");
    }

    @Test
    void every_repeated_key_is_found_with_its_card_and_line() {
        String json = DeckSamples.threeCards()
                .toPrettyString()
                .replaceFirst("\"title\"", "\"title\" : \"a\",\n\"title\"")
                .replaceFirst("\"id\" : \"pod-stop\"", "\"id\" : \"a\",\n\"id\" : \"pod-stop\"")
                .replaceAll("\"correct\"", "\"correct\" : \"a\",\n\"correct\"");
        assertThatThrownBy(() -> DeckReader.read("x", json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        BrokenDeck.class,
                        refused -> assertThat(refused.faults())
                                .extracting(DeckFault::where, DeckFault::field)
                                .containsExactly(
                                        tuple("deck", "title"),
                                        tuple("pod-what", "correct"),
                                        tuple("pod-stop", "id"),
                                        tuple("pod-stop", "correct")))
                .hasMessageContaining("deck, title: is repeated in line 3; keep one of the two");
    }

    private static String problem(byte[] json) {
        try {
            DeckReader.read("x", json);
        } catch (BrokenDeck refused) {
            List<DeckFault> faults = refused.faults();
            assertThat(faults).hasSize(1);
            return faults.get(0).toString();
        }
        throw new AssertionError("the deck was not refused");
    }
}
