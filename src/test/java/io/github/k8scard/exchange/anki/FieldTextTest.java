package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.DeckWriter;
import io.github.k8scard.deck.TestCard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A <b>Pod</b> runs                         | A *Pod* runs
            <i>one</i>, <strong>two</strong>          | *one*, *two*
            <b><i>once</i></b>                        | *once*
            <b> blank </b>around                      | *blank* around
            <b>P</b>od                                | Pod
            run <code>kubectl get po</code>           | run `kubectl get po`
            press <kbd>q</kbd>                        | press `q`
            a<br>b                                    | a b
            One line<br>Another line                  | One line. Another line
            <div>Is it?</div><div>yes</div>           | Is it? yes
            <p>Kinds</p><ul><li>a</li><li>b</li></ul> | Kinds: a; b
            <ul><li>a.</li><li>b.</li></ul>           | a. b.
            Kinds<ul><li><p>a</p></li><li><b>b</b></li></ul>z | Kinds: a; *b*. z
            - one<br>- two                            | one; two
            1) one<br>2) two                          | one; two
            # Heading<br>text                         | Heading text
            &gt; quoted                               | `>` quoted
            x &lt; y &amp;&amp; y &gt; z              | x < y && y > z
            no&nbsp;break                             | no break
            &lt;name&gt; here                         | `<name>` here
            match *.yaml, please                      | match `*.yaml`, please
            a \\n b                                   | a `\\n` b
            the _init_ one                            | the `_init_` one
            snake_case stays                          | snake_case stays
            write &amp;lt; for it                     | write `&lt;` for it
            it is `code` already                      | it is `code` already
            one ` tick                                | one ' tick
            see <a href="https://k8s.io/x">docs</a>   | see [docs](https://k8s.io/x)
            <a href="https://k8s.io/a_b">https://k8s.io/a_b</a> | [k8s.io](https://k8s.io/a_b)
            <a href="javascript:alert(1)">bad</a>     | bad
            a<img src="x.png">b                       | ab
            say [sound:a.mp3] it                      | say it
            <span style="color:red">red</span>        | red
            <script>alert(1)</script>text             | text
            <style>b{}</style>text                    | text
            <!-- c -->text                            | text
            <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a, b c
            """)
    void html_of_notes_becomes_the_markdown_of_cards(String html, String markdown) {
        FieldText text = FieldText.of(html);
        assertThat(text.whole()).isEqualTo(markdown);
        assertIsFine(text.whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>*</b>",
                "<b>a * b</b> **",
                "<i></i><b> </b>x",
                "<b>a<br>b</b>",
                "<b>one<div>two</div></b>x",
                "![x](y)",
                "[a](b)",
                "[<b>a</b>](https://x.y)",
                ":smile: ~gone~ _x_",
                "<code>`</code> x",
                "<code> </code>x",
                "---x",
                "\u0001\u0002\u0003x",
                "<a href='https://x.y/(z)'>w</a>",
                "<a href='https://x.y'>*w*</a>",
                "&lt;b&gt;x&lt;/b&gt;",
                "<pre>a\nb</pre>",
                "<b><pre>a</pre></b>",
                "\\( x^2 \\)",
                "1. x",
                "x<b>y</b>",
                "<b>a</b><b>b</b>",
                "**x**",
                "*"
            })
    void whatever_a_field_has_a_card_can_have_what_becomes_of_it(String html) {
        assertIsFine(FieldText.of(html).whole());
    }

    @Test
    void what_cannot_be_kept_is_told() {
        assertThat(FieldText.of("<img src=a><img src=b>[sound:x.mp3]<table><td>x</table>\\(x\\)")
                        .losses())
                .containsExactly("a picture", "a sound", "the form of a table", "the typesetting of a formula");
    }

    @Test
    void lines_that_count_are_kept_apart() {
        FieldText text = FieldText.of("What is wrong?<pre>\n\na:\n\tb: 1\n\n</pre>");
        assertThat(text.others()).isEqualTo("What is wrong?");
        assertThat(text.preformatted()).containsExactly("a:\n    b: 1");
        assertThat(text.whole()).isEqualTo("What is wrong? `a:`, `b: 1`");
    }

    @Test
    void addresses_are_found_in_links_and_in_text() {
        assertThat(FieldText.of("https://a.b/c. <a href='https://d.e/f_g'>x</a> ftp://no")
                        .links())
                .containsExactly("https://a.b/c", "https://d.e/f_g");
    }

    @Test
    void a_field_that_is_nested_deeply_is_read() {
        assertThatNoException().isThrownBy(() -> FieldText.of("<div><b>".repeat(2_000) + "x"));
    }

    private static void assertIsFine(String markdown) {
        Deck deck = new Deck(
                "T",
                "en",
                "t",
                List.of(new TestCard("x").asks(markdown, "It is").made()));
        assertThatNoException()
                .isThrownBy(() -> DeckReader.read("deck", DeckWriter.write(deck).getBytes(StandardCharsets.UTF_8)));
    }
}
