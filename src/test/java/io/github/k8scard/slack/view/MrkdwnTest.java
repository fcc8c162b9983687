package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "plain words→plain words",
                "a < b && c > d→a &lt; b &amp;&amp; c &gt; d",
                "&amp;→&amp;amp;",
                "run `kubectl get -o=jsonpath='{.items[*]}'`→run `kubectl get -o=jsonpath='{.items[*]}'`",
                "`a<b>&c`→`a&lt;b&gt;&amp;c`",
                "*never* twice→_never_ twice",
                "*two words*, then→_two words_, then",
                "*use `x*y` now*→_use `x*y` now_",
                "2 * 3 * 4→2 * 3 * 4",
                "a*b*c→a*b*c",
                "snake_case_name→snake_case_name",
                "[docs](https://kubernetes.io/a?b=1&c=2)→<https://kubernetes.io/a?b=1&amp;c=2|docs>",
                "*see [docs](https://k8s.io)*→_see <https://k8s.io|docs>_",
                "[docs](javascript:x)→[docs](javascript:x)",
                "<!channel>→&lt;!channel&gt;",
                "<@U1>→&lt;@U1&gt;",
            })
    void the_decks_markdown_becomes_slacks(String markdown, String mrkdwn) {
        assertThat(Mrkdwn.of(markdown, 100)).isEqualTo(mrkdwn);
    }

    @ParameterizedTest
    @CsvSource({
        "_italic_,＿italic＿",
        "~gone~,∼gone∼",
        "*bold*,∗bold∗",
        "`code`,ˋcodeˋ",
        "> quoted,＞ quoted",
        "kube_proxy,kube_proxy",
        "a ~ b,a ~ b"
    })
    void literal_words_are_not_formatted(String words, String shown) {
        assertThat(Mrkdwn.literal(words)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a&b→7→a&amp;b",
                "a&b→6→a…",
                "`kubectl`→6→`kub`…",
                "ab `kubectl`→5→ab …",
                "*so slow*→5→_so_…",
                "go [docs](https://k8s.io)→20→go …",
                "🎉🎉🎉→5→🎉🎉…",
                "🎉🎉🎉→4→🎉…"
            })
    void what_is_too_long_ends_in_an_ellipsis_and_nothing_is_cut_in_two(String markdown, int limit, String cut) {
        assertThat(Mrkdwn.of(markdown, limit)).isEqualTo(cut);
    }

    @Test
    @Tag("trap-24")
    void no_cut_is_longer_than_its_limit_or_leaves_code_open() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            int limit = 1 + random.nextInt(200);
            String cut = Mrkdwn.of(HostileText.of(random, 400), limit);
            assertThat(cut.length()).as("seed %d", seed).isLessThanOrEqualTo(limit);
            assertThat(cut.chars().filter(c -> c == '`').count() % 2)
                    .as("seed %d: %s", seed, cut)
                    .isZero();
            assertThat(cut).as("seed %d", seed).doesNotContainPattern("&(?!(amp|lt|gt);)|[\\n\\r]");
        }
    }

    @Test
    void screen_readers_get_words_without_marks() {
        assertThat(Markdown.words("Use `kubectl` *now*, see [docs](https://k8s.io)"))
                .isEqualTo("Use kubectl now, see docs");
    }
}
