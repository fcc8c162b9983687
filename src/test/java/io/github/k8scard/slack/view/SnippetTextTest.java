package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Snippet;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SnippetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo `date`",
                "```\nfenced\n```",
                "a < b && c > d &amp; &lt;",
                "{{ .Values.image }}",
                "<!channel> <@U1> <#C1> <!date^1^{date}|x> @here",
                ":smile: *bold* _under_ ~gone~",
                "> no quotation",
                "https://kubernetes.io/docs/",
                "kubectl get pods \\\n  -l app=web \\",
                "a: 1\n\n\nb: 2",
                "  - name: web",
                "# שלום مرحبا",
                "𝒳 🎉 👩‍👩‍👧"
            })
    void slack_gets_it_letter_by_letter(String text) {
        JsonNode sent = Payload.of(shown(text));
        assertThat(Accepted.problems(sent)).isEmpty();
        assertThat(Payload.inRichText(sent))
                .singleElement()
                .satisfies(element ->
                        assertThat(element.path("type").stringValue()).isEqualTo("text"))
                .satisfies(element ->
                        assertThat(element.path("text").stringValue()).isEqualTo(text));
    }

    @Test
    void fifteen_lines_of_eighty_columns_stay_as_they_are() {
        String text = IntStream.range(0, 15)
                .mapToObj(line -> " ".repeat(line) + "x".repeat(80 - line))
                .collect(Collectors.joining("\n"));
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void what_a_reader_cannot_see_is_left_out() {
        assertThat(words("\n \na\u202Eb\u2066\r\nc\u0000d\te  \n\n")).isEqualTo("ab\nc d e");
        assertThat(words("  indented:\n    more: 1")).isEqualTo("  indented:\n    more: 1");
        assertThat(words("half \uD83D a pair")).isEqualTo("half \uFFFD a pair");
    }

    @Test
    void who_cannot_see_blocks_gets_question_snippet_and_choices() {
        assertThat(shown("a: \"<!channel>\"\n\nb: 1 && 2").text())
                .containsSubsequence(
                        "What is it?\n", "a: \"&lt;!channel&gt;\"\n\nb: 1 &amp;&amp; 2\n", "A: ", "\nB: ", "\nCloses ");
    }

    @Test
    void the_text_of_the_largest_card_holds_each_choice() {
        // 3600 characters with escapes, as a deck may have at most
        String snippet = String.join("\n", Collections.nCopies(15, "<".repeat(46)));
        String text = Samples.open(
                        Samples.daily(card("x".repeat(231), snippet, "W".repeat(145))), Optional.empty(), 500)
                .text();
        assertThat(text)
                .hasSizeLessThanOrEqualTo(4_000)
                .contains("\nD: ", "\nCloses ")
                .doesNotContain("…");
    }

    private static SlackMessage shown(String snippet) {
        return Samples.open(Samples.daily(card("What is it?", snippet, "choice")), Optional.empty(), 0);
    }

    private static Card card(String question, String snippet, String choice) {
        return new TestCard("a-card")
                .asks(question, "It is this.")
                .snippet(SnippetLanguage.YAML, snippet)
                .choices(choice + " 1", List.of(choice + " 2", choice + " 3", choice + " 4"))
                .made();
    }

    private static String words(String text) {
        return SnippetText.words(new Snippet(SnippetLanguage.TEXT, text));
    }
}
