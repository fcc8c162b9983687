package io.github.k8scard.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MrkdwnRuleTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static List<BlockFault> faults(String text) {
        ObjectNode message = MAPPER.createObjectNode().put("text", "t");
        message.putArray("blocks")
                .addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text);
        return BlockRules.message(message);
    }

    @ParameterizedTest(name = "fine, {0}")
    @ValueSource(
            strings = {
                "<@U012ABC>",
                "<@W012ABC|somebody>",
                "<#C012ABC>",
                "<#C012ABC|general>",
                "<!here>",
                "<!channel>",
                "<!everyone|everyone>",
                "<!subteam^S012ABC>",
                "<!date^1392734382^{date_num} {time_secs}|2014-02-18>",
                "<!date^1392734382^Posted {date}^https://example.org/|then>",
                "<https://kubernetes.io/docs/?a=1&b=2>",
                "<https://kubernetes.io/docs|the docs>",
                "<mailto:a@example.org|mail>",
                "kubectl get pods &gt; file &amp;&amp; echo &lt;name&gt;",
                "> a quote",
                "*bold* _italic_ ~strike~ `code` :tada: 🙂"
            })
    void markup_that_slack_documents_is_fine(String text) {
        assertThat(faults(text)).isEmpty();
    }

    @ParameterizedTest(name = "refused, {0}")
    @ValueSource(
            strings = {
                "a < b",
                "<name>",
                "<@somebody>",
                "<@U012ABC",
                "<#general>",
                "<!herd>",
                "<!date^now^{date}|now>",
                "<!date^1392734382^{date}>",
                "<https://kubernetes.io",
                "<javascript:alert(1)|x>",
                "<<!here>",
                "the end <"
            })
    void an_angle_bracket_that_begins_nothing_is_refused(String text) {
        assertThat(faults(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/blocks/0/text/text"))
                .satisfies(
                        fault -> assertThat(fault.problem()).contains("has a <").contains("&lt;"));
    }

    @ParameterizedTest(name = "refused, {0}")
    @CsvSource({"cut &am,&am", "cut &l,&l", "cut &,&", "R&D,&D", "&amp;&gt,&gt", "&nbsp;,&nbsp;", "a &am… b,&am… b"})
    void an_ampersand_that_begins_no_entity_is_refused(String text, String quoted) {
        assertThat(faults(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/blocks/0/text/text"))
                .satisfies(fault -> assertThat(fault.problem()).contains("at \"" + quoted + "\""));
    }

    @Test
    void the_top_level_text_is_markup_too() {
        assertThat(BlockRules.message(MAPPER.createObjectNode().put("text", "a < b")))
                .extracting(BlockFault::pointer)
                .containsExactly("/text");
    }

    @Test
    void plain_text_needs_no_escaping() {
        assertThat(WrittenPayloads.inMessage("{'type':'header','text':" + WrittenPayloads.plain("a < b & c") + "}"))
                .isEmpty();
    }

    @Test
    void half_a_surrogate_pair_is_refused_wherever_it_is() {
        String half = "🙂".substring(0, 1);
        ObjectNode message = MAPPER.createObjectNode().put("text", "ab" + half);
        message.putObject("metadata")
                .put("event_type", "e")
                .putObject("event_payload")
                .put("k", half + "c");
        assertThat(BlockRules.message(message))
                .containsExactly(
                        new BlockFault("/text", "has half a surrogate pair at index 2; cut text between code points"),
                        new BlockFault(
                                "/metadata/event_payload/k",
                                "has half a surrogate pair at index 0; cut text between code points"));
    }

    @Test
    void whatever_is_escaped_is_fine_and_a_cut_inside_an_entity_is_not() {
        String alphabet = "<>&;aml g🙂@!#|";
        int[] points = alphabet.codePoints().toArray();
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var raw = new StringBuilder();
            for (int i = 0; i <= random.nextInt(30); i++) {
                raw.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String escaped =
                    raw.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            assertThat(faults(escaped)).as("seed %d", seed).isEmpty();
            assertThat(faults(escaped + "&amp;".substring(0, 1 + random.nextInt(4))))
                    .as("cut, seed %d", seed)
                    .hasSize(1);
        }
    }
}
