package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, 5 < 6 & 7 > 6, args[0], {a: b}, a/b, 50%!",
                "`code`, and `more code`",
                "`a * b`, `**x**`, `<b>`, `_x_`, `\\n`, `[a](b)`, `# x`, `&amp;`",
                "`--flag`",
                "An *emphasised* word, *two words* and *(`code` in it)*",
                "See [the docs](https://kubernetes.io/docs/a_b/#c) and [a](http://example.com)",
                "snake_case and kube_system_x, ~5 minutes, about ~10 s",
                "-1 is a number, 1.5 too, #hash is a word",
                "A \\ alone, C:\\Users",
                "AT&T; R&D",
                "At 10:30:45, system:serviceaccount:default, a::b, `:key:`",
            })
    void code_emphasis_links_and_plain_words_are_fine(String text) {
        assertThat(MarkdownRule.problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a `b                     | has a back-tick without its partner",
                "a `b` ` c                | has a back-tick without its partner",
                "``b``                    | has back-ticks with nothing between",
                "a ` ` b                  | has back-ticks with nothing between",
                "**strong**               | has two asterisks together",
                "***both***               | has two asterisks together",
                "5 * 6 * 7                | has a single asterisk",
                "a*b*c                    | has a single asterisk",
                "*open                    | has a single asterisk",
                "* item                   | has a single asterisk",
                "an _emphasised_ word     | has _words_ between underscores",
                "__init__                 | has _words_ between underscores",
                "~~struck~~ out           | has ~words~ between tildes",
                "~struck~ out             | has ~words~ between tildes",
                "![x](https://a.b/c.png)  | has an image",
                "[x](javascript:alert)    | links to “javascript:alert”",
                "[x](/docs)               | links to “/docs”",
                "[x](http://)             | links to “http://”",
                "[x]()                    | links to “”",
                "[](https://a.b)          | has a link whose words are not plain",
                "[`x`](https://a.b)       | has a link whose words are not plain",
                "[*x*](https://a.b)       | has a link whose words are not plain",
                "[x](https://a.b \"t\")   | has a link that is not",
                "[x](https://a.b/(c))     | has a link that is not",
                "[x][y]                   | has a link that is not",
                "a <b>c</b>               | has HTML",
                "<https://a.b>            | has HTML",
                "put <name> here          | has HTML",
                "<!channel>               | has HTML",
                "a &amp; b                | has an HTML entity",
                "a &#39; b                | has an HTML entity",
                "a \\* b                  | has a single asterisk",
                "a \\_ b                  | has a backslash before punctuation",
                "a :key: b                | has :words: between colons",
                "# Heading                | begins like",
                "- item                   | begins like",
                "2. item                  | begins like",
                ">quote                   | begins like",
                "---                      | is a rule and no text",
            })
    void anything_else_is_refused(String text, String problem) {
        assertThat(MarkdownRule.problems(text)).isNotEmpty().first().asString().startsWith(problem);
    }
}
