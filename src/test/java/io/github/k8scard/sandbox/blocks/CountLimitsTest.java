package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.WrittenPayloads.actions;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.button;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.chart;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.input;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.json;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.mrkdwn;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.plain;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each limit on how many: one payload at the limit, one beyond it, one with none. */
class CountLimitsTest {
    private static final String OPTION = "{'text':" + plain("o") + ",'value':'#'}";

    /** The template has the list at «*». */
    private record Limit(
            String what,
            int most,
            String pointer,
            String template,
            String item,
            Function<String, List<BlockFault>> check) {

        List<BlockFault> with(int count) {
            return check.apply(template.replace("*", repeated(item, count)));
        }
    }

    private static Limit message(String what, int most, String pointer, String block, String item) {
        return new Limit(what, most, pointer, block, item, WrittenPayloads::inMessage);
    }

    private static Stream<Limit> limits() {
        String plot = "{'type':'line','series':[*],'axis_config':{'categories':['c']}}";
        return Stream.of(
                message("fields", 10, "/blocks/0/fields", "{'type':'section','fields':[*]}", mrkdwn("f")),
                message("context elements", 10, "/blocks/0/elements", "{'type':'context','elements':[*]}", mrkdwn("c")),
                message(
                        "actions",
                        25,
                        "/blocks/0/elements",
                        "{'type':'actions','elements':[*]}",
                        button(",'action_id':'#'")),
                message(
                        "context actions",
                        5,
                        "/blocks/0/elements",
                        "{'type':'context_actions','elements':[*]}",
                        "{'type':'icon_button','icon':'trash','text':" + plain("t") + ",'action_id':'#'}"),
                message(
                        "users who see an icon",
                        10,
                        "/blocks/0/elements/0/visible_to_user_ids",
                        "{'type':'context_actions','elements':[{'type':'icon_button','icon':'trash','text':"
                                + plain("t") + ",'visible_to_user_ids':[*]}]}",
                        "'U#'"),
                message(
                        "options of a select",
                        100,
                        "/blocks/0/elements/0/options",
                        actions("{'type':'static_select','options':[*]}"),
                        OPTION),
                message(
                        "option groups",
                        100,
                        "/blocks/0/elements/0/option_groups",
                        actions("{'type':'static_select','option_groups':[*]}"),
                        "{'label':" + plain("g") + ",'options':[" + OPTION + "]}"),
                message(
                        "options of a group",
                        100,
                        "/blocks/0/elements/0/option_groups/0/options",
                        actions("{'type':'multi_static_select','option_groups':[{'label':" + plain("g")
                                + ",'options':[*]}]}"),
                        OPTION),
                message(
                        "options of an overflow",
                        5,
                        "/blocks/0/elements/0/options",
                        actions("{'type':'overflow','options':[*]}"),
                        OPTION),
                message(
                        "checkboxes",
                        10,
                        "/blocks/0/elements/0/options",
                        actions("{'type':'checkboxes','options':[*]}"),
                        OPTION),
                message(
                        "radio buttons",
                        10,
                        "/blocks/0/elements/0/options",
                        actions("{'type':'radio_buttons','options':[*]}"),
                        OPTION),
                message(
                        "segments",
                        6,
                        "/blocks/0/chart/segments",
                        chart("{'type':'pie','segments':[*]}"),
                        "{'label':'#','value':1}"),
                message(
                        "series",
                        6,
                        "/blocks/0/chart/series",
                        chart(plot),
                        "{'name':'#','data':[{'label':'c','value':1}]}"),
                message(
                        "kinds of a conversation filter",
                        4,
                        "/blocks/0/elements/0/filter/include",
                        actions("{'type':'conversations_select','filter':{'include':[*]}}"),
                        "'im'"),
                new Limit(
                        "triggers of an action",
                        2,
                        "/blocks/0/element/dispatch_action_config/trigger_actions_on",
                        input("{'type':'plain_text_input','dispatch_action_config':{'trigger_actions_on':[*]}}"),
                        "'on_enter_pressed'",
                        WrittenPayloads::inModal),
                new Limit(
                        "blocks of a modal",
                        100,
                        "/blocks",
                        "*",
                        "{'type':'divider','block_id':'#'}",
                        WrittenPayloads::inModal),
                new Limit(
                        "blocks of a Home tab",
                        100,
                        "/blocks",
                        "*",
                        "{'type':'divider','block_id':'#'}",
                        WrittenPayloads::inHome));
    }

    @TestFactory
    Stream<DynamicTest> as_many_as_the_limit_are_fine() {
        return limits().map(limit -> DynamicTest.dynamicTest(
                "fine, " + limit.most() + " " + limit.what(),
                () -> assertThat(limit.with(limit.most())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> one_more_is_refused() {
        return limits().map(limit -> DynamicTest.dynamicTest(
                "refused, " + (limit.most() + 1) + " " + limit.what(),
                () -> assertThat(limit.with(limit.most() + 1))
                        .containsExactly(new BlockFault(
                                limit.pointer(),
                                "has " + (limit.most() + 1) + " items; Slack takes at most " + limit.most()))));
    }

    @TestFactory
    Stream<DynamicTest> none_is_refused() {
        return limits().map(limit -> DynamicTest.dynamicTest(
                "refused, no " + limit.what(),
                () -> assertThat(limit.with(0))
                        .contains(new BlockFault(limit.pointer(), "has 0 items; Slack wants at least 1"))));
    }

    @TestFactory
    Stream<DynamicTest> a_message_has_0_to_50_blocks() {
        return Stream.of(0, 50, 51)
                .map(count -> DynamicTest.dynamicTest((count > 50 ? "refused, " : "fine, ") + count, () -> {
                    List<BlockFault> faults = WrittenPayloads.inMessage(repeated("{'type':'divider'}", count));
                    if (count > 50) {
                        assertThat(faults)
                                .containsExactly(new BlockFault("/blocks", "has 51 items; Slack takes at most 50"));
                    } else {
                        assertThat(faults).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_chart_has_at_most_20_points_and_categories() {
        return Stream.of(20, 21)
                .map(count -> DynamicTest.dynamicTest((count > 20 ? "refused, " : "fine, ") + count, () -> {
                    List<BlockFault> faults = BlockRules.message(json("{'text':'t','blocks':["
                            + chart("{'type':'area','series':[{'name':'n','data':["
                                    + repeated("{'label':'#','value':-0.5}", count)
                                    + "]}],'axis_config':{'categories':["
                                    + repeated("'#'", count) + "]}}")
                            + "]}"));
                    if (count > 20) {
                        String problem = "has 21 items; Slack takes at most 20";
                        assertThat(faults)
                                .containsExactlyInAnyOrder(
                                        new BlockFault("/blocks/0/chart/series/0/data", problem),
                                        new BlockFault("/blocks/0/chart/axis_config/categories", problem));
                    } else {
                        assertThat(faults).isEmpty();
                    }
                }));
    }
}
