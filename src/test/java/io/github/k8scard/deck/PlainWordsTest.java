package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What is a Pod?                             | What is a Pod?
                    Does `kubectl get po` list *all* Pods?     | Does kubectl get po list all Pods?
                    What does `rm *.yaml [a](b)` remove?       | What does rm *.yaml [a](b) remove?
                    Is *the field `spec`* needed?              | Is the field spec needed?
                    What do [the docs](https://k8s.io/a) say?  | What do the docs say?
                    Is `` a[0] < 3 (or $1) the \\ same?        | Is  a[0] < 3 (or $1) the \\ same?
                    """)
    void what_is_shown_as_it_is_has_no_marks(String markdown, String words) {
        assertThat(PlainWords.of(markdown)).isEqualTo(words);
    }
}
