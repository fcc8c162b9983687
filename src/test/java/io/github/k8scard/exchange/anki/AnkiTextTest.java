package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnkiTextTest {
    @TempDir
    private Path folder;

    @Test
    void notes_exported_by_anki_with_all_columns_are_read() throws IOException {
        ReadCards read = read("""
                #separator:tab
                #html:true
                #guid column:1
                #notetype column:2
                #deck column:3
                #tags column:7
                abc\tBasic\tKubernetes::Pods\tWhat is a <b>Pod</b>?\t"A ""group""
                of <code>containers</code>"\t\tpods basics::units
                def\tThree\tKubernetes::Nodes\tWhat is a node?\tA machine\tMore of it\t
                """);
        assertThat(read.title()).contains("Kubernetes");
        assertThat(read.cards()).hasSize(2);
        DraftCard pod = read.cards().get(0);
        assertThat(pod.row()).isEqualTo("line 7");
        assertThat(pod.texts())
                .isEqualTo(Map.of(
                        DraftField.TOPIC, "Pods",
                        DraftField.QUESTION, "What is a *Pod*?",
                        DraftField.ANSWER, "A \"group\" of `containers`",
                        DraftField.TAGS, "pods, basics-units"));
        assertThat(pod.remarks()).isEmpty();
        DraftCard node = read.cards().get(1);
        assertThat(node.row()).isEqualTo("line 9");
        assertThat(node.remarks())
                .containsExactly("Its first field became the question and its second the answer; left out: field 3.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#separator:semicolon\nQ?;A\n", "#separator:;\r\nQ?;A\r\n", "#separator:Comma\nQ?,A", "Q?\tA",
                        "\uFEFFQ?;A\r\n",
                "Q?|A", "#separator:pipe\n# a comment\n\nQ?|A\n", "#separator:tab\nQ?\tA\n", "\"Q?\";\"A\"",
                        "tags:x y\nQ?\tA"
            })
    void whatever_stands_between_fields_is_found(String file) throws IOException {
        assertThat(read(file).cards()).singleElement().satisfies(card -> {
            assertThat(card.text(DraftField.QUESTION)).contains("Q?");
            assertThat(card.text(DraftField.ANSWER)).contains("A");
        });
    }

    @Test
    void a_file_that_says_nothing_of_html_may_be_plain() throws IOException {
        assertThat(read("a < b > c\tx & y\n").cards().get(0).text(DraftField.QUESTION))
                .contains("a < b > c");
        assertThat(read("#html:false\n<b>?\tx\n").cards().get(0).text(DraftField.QUESTION))
                .contains("`<b>`?");
        assertThat(read("Is\nit?\t<b>x</b>\n".replace("Is\nit?", "\"Is<br>it?\""))
                        .cards()
                        .get(0)
                        .text(DraftField.QUESTION))
                .contains("Is it?");
        assertThat(read("\"Is\nIt?\"\tx\n").cards().get(0).text(DraftField.QUESTION))
                .contains("Is. It?");
    }

    @Test
    void columns_are_told_by_their_names() throws IOException {
        ReadCards read = read("#separator:;\n#columns:Front;Back;Extra;Tags\n#deck:Kubernetes\nQ;A;E;t u\n");
        DraftCard card = read.cards().get(0);
        assertThat(card.text(DraftField.TAGS)).contains("t, u");
        assertThat(card.text(DraftField.TOPIC)).contains("Kubernetes");
        assertThat(card.remarks().get(0)).endsWith("left out: “Extra”.");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void the_last_of_three_columns_that_have_no_names_is_read_as_tags_and_that_is_told() throws IOException {
        ReadCards read = read("Q\tA\tt u\n");
        assertThat(read.cards().get(0).text(DraftField.TAGS)).contains("t, u");
        assertThat(read.remarks()).singleElement().asString().contains("#columns:");
    }

    @Test
    void a_quotation_mark_without_its_partner_is_told_with_its_line() {
        assertThatThrownBy(() -> read("Q\tA\n\"Q\tA\n" + "x\n".repeat(10)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_million_characters_in_a_field_are_refused_by_their_number() throws IOException {
        assertThat(read("Q\t" + "x".repeat(1_000_000) + "\nQ\tA\n").cards())
                .extracting(DraftCard::faults)
                .satisfiesExactly(
                        faults -> assertThat(faults).singleElement().asString().contains("1000000 characters"),
                        faults -> assertThat(faults).isEmpty());
    }

    @Test
    void what_seems_to_begin_over_and_over_is_read_in_no_time() throws IOException {
        String formulas = "\\(".repeat(9_000);
        String lines = "<pre>" + "<br>".repeat(4_000) + "a" + "<br>".repeat(900) + "</pre>";
        assertThat(read("#html:true\nQ\t" + formulas + "\n" + lines + "\tA\n").cards())
                .hasSize(2);
    }

    @Test
    void tags_that_a_card_cannot_have_are_told() throws IOException {
        DraftCard card = read("Q\tA\tleech a A b c d e f g h i " + "x".repeat(41) + "\n")
                .cards()
                .get(0);
        assertThat(card.text(DraftField.TAGS)).contains("a, b, c, d, e, f, g, h");
        assertThat(card.remarks())
                .containsExactly(
                        "Left out: a tag of over 40 characters.", "Left out, since a card has at most 8 tags: i.");
    }

    @Test
    void a_text_with_parts_to_be_guessed_makes_a_card_of_each() throws IOException {
        List<DraftCard> cards = read("#columns:Text\tExtra\n{{c1::etcd}} stores {{c2::state::what}}\tmore\n")
                .cards();
        assertThat(cards).extracting(DraftCard::row).containsExactly("line 2, part 1", "line 2, part 2");
        assertThat(cards.get(1).texts())
                .containsEntry(DraftField.QUESTION, "etcd stores [what]")
                .containsEntry(DraftField.ANSWER, "state")
                .containsEntry(DraftField.EXPLANATION, "more");
    }

    private ReadCards read(String text) throws IOException {
        return AnkiText.read(Files.writeString(folder.resolve("notes.txt"), text));
    }
}
