package io.github.k8scard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidiedTest {
    static Stream<String> blanks() {
        return characters()
                .filter(one -> Character.isSpaceChar(one) && one != 0x2028 && one != 0x2029)
                .mapToObj(Character::toString);
    }

    static Stream<String> invisible() {
        return characters()
                .filter(one -> Character.getType(one) == Character.FORMAT)
                .mapToObj(Character::toString);
    }

    static Stream<String> dashes() {
        return IntStream.concat(
                        characters().filter(one -> Character.getType(one) == Character.DASH_PUNCTUATION),
                        IntStream.of(0x2212))
                .mapToObj(Character::toString);
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void any_blank_is_a_space(String blank) {
        assertThat(Tidied.of(blank + "mon" + blank + "fri" + blank)).isEqualTo("mon fri");
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void what_cannot_be_seen_is_gone(String invisible) {
        assertThat(Tidied.of(invisible + "mo" + invisible + "n-fri" + invisible))
                .isEqualTo("mon-fri");
    }

    @ParameterizedTest
    @MethodSource("dashes")
    void any_dash_is_a_hyphen(String dash) {
        assertThat(Tidied.of("mon" + dash + "fri")).isEqualTo("mon-fri");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '@', textBlock = """
            "service account"
            “service account”
            „service account“
            »service« «account»
            ‘service’ 'account'
            service ´account´
            「service account」
            ＂service account＂
            `service account`
            ```service account```
            *service account*
            _service account_
            ~service~ *account*
            *_service account_*
            _*service* account_
            `*"service account"*`
            *_~service account~_*
            ｓｅｒｖｉｃｅ ａｃｃｏｕｎｔ""")
    void quotes_and_marks_around_words_are_gone(String typed) {
        assertThat(Tidied.of(typed)).isEqualTo("service account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snake_case",
                "_private",
                "__init__",
                "*.yaml",
                "*.yaml and *.json",
                "src/**/x",
                "*/5 * * * *",
                "~/.kube/config",
                "can't",
                "a & b < c",
                "--all-namespaces",
                "K8s 1.34: 50%",
                "🙂",
                "2026-12-24\n2026-12-25",
                ""
            })
    void what_belongs_to_a_word_stays(String typed) {
        assertThat(Tidied.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"’", "\"*", "*", "* *", "** **", "_", "`", "'*_~`"})
    void marks_alone_do_no_harm_and_tidying_twice_changes_nothing_more(String typed) {
        String once = Tidied.of(typed);
        assertThat(Tidied.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *mon*, *fri* | mon, fri
            (*mon*) _fri_. | (mon) fri.
            ~mon~; *fri*! | mon; fri!""")
    void marks_beside_punctuation_are_gone_too(String typed, String tidied) {
        assertThat(Tidied.of(typed)).isEqualTo(tidied);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            value = {"*a , @@", "*_,_*", "@\"*@, *", "~a~ , @@", "'a_, @@", "@*_ @, @ _*@"})
    void a_long_text_is_tidied_quickly(String begin, String end) {
        String text = begin.repeat(9_000 / begin.length()) + "x" + end.repeat(3_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Tidied.of(text));
    }
}
