package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.WrittenPayloads.actions;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.button;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.chart;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inMessage;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inModal;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.input;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.json;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.mrkdwn;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.plain;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each limit on characters: one payload at the limit, one beyond it. */
class LengthLimitsTest {
    private static final String TEXT = "~";
    private static final String URL = "https://~";

    private record Limit(
            String what, int most, String pointer, String template, Function<String, List<BlockFault>> check) {

        List<BlockFault> withLength(int length) {
            return template.contains(URL)
                    ? check.apply(template.replace(TEXT, "x".repeat(length - URL.length() + 1)))
                    : check.apply(template.replace(TEXT, "🙂".repeat(length)));
        }
    }

    private static Limit message(String what, int most, String pointer, String block) {
        return new Limit(what, most, pointer, block, WrittenPayloads::inMessage);
    }

    private static Limit modal(String what, int most, String pointer, String block) {
        return new Limit(what, most, pointer, block, WrittenPayloads::inModal);
    }

    private static Limit view(String what, int most, String pointer, String fields) {
        return new Limit(
                what,
                most,
                pointer,
                "{'type':'modal','blocks':[{'type':'divider'}]," + fields + "}",
                text -> BlockRules.view(json(text)));
    }

    private static Stream<Limit> limits() {
        String title = "'title':" + plain("t") + ",";
        String option = "{'text':" + plain("o") + ",'value':'v'}";
        String select = "{'type':'static_select','options':[" + option + "],";
        String confirm = "{'title':%s,'text':%s,'confirm':%s,'deny':%s}";
        String image = "{'type':'image','alt_text':'a','image_url':'https://e.org/i.png'}";
        String plot = "{'type':'bar','series':[{'name':'n','data':[{'label':'c','value':1}]}],"
                + "'axis_config':{'categories':['c'],%s}}";
        String feedback = "{'type':'context_actions','elements':[{'type':'feedback_buttons',"
                + "'positive_button':{'text':" + plain("y") + ",'value':'y'},'negative_button':%s}]}";
        String icon = "{'type':'context_actions','elements':[{'type':'icon_button','icon':'trash','text':" + plain("t")
                + "%s}]}";
        return Stream.of(
                message("header text", 150, "/blocks/0/text/text", "{'type':'header','text':" + plain(TEXT) + "}"),
                message("section text", 3000, "/blocks/0/text/text", "{'type':'section','text':" + mrkdwn(TEXT) + "}"),
                message("field", 2000, "/blocks/0/fields/0/text", "{'type':'section','fields':[" + plain(TEXT) + "]}"),
                message(
                        "context text",
                        3000,
                        "/blocks/0/elements/0/text",
                        "{'type':'context','elements':[" + mrkdwn(TEXT) + "]}"),
                message("block_id", 255, "/blocks/0/block_id", "{'type':'divider','block_id':'~'}"),
                message("alt text", 2000, "/blocks/0/alt_text", image.replace("'a'", "'~'")),
                message("image URL", 3000, "/blocks/0/image_url", image.replace("https://e.org/i.png", URL)),
                message(
                        "image title",
                        2000,
                        "/blocks/0/title/text",
                        image.replace("'alt", "'title':" + plain(TEXT) + ",'alt")),
                message(
                        "alt text of an element",
                        2000,
                        "/blocks/0/accessory/alt_text",
                        section("'accessory':" + image.replace("'a'", "'~'"))),
                message("Markdown", 12000, "/blocks/0/text", "{'type':'markdown','text':'~'}"),
                modal("alert text", 200, "/blocks/0/text/text", "{'type':'alert','text':" + mrkdwn(TEXT) + "}"),
                message(
                        "button text",
                        75,
                        "/blocks/0/elements/0/text/text",
                        actions("{'type':'button','text':" + plain(TEXT) + "}")),
                message("button value", 2000, "/blocks/0/elements/0/value", actions(button(",'value':'~'"))),
                message("button URL", 3000, "/blocks/0/elements/0/url", actions(button(",'url':'" + URL + "'"))),
                message(
                        "accessibility_label",
                        75,
                        "/blocks/0/elements/0/accessibility_label",
                        actions(button(",'accessibility_label':'~'"))),
                message("action_id", 255, "/blocks/0/elements/0/action_id", actions(button(",'action_id':'~'"))),
                message(
                        "confirm title",
                        100,
                        "/blocks/0/elements/0/confirm/title/text",
                        actions(button(
                                ",'confirm':" + confirm.formatted(plain(TEXT), plain("t"), plain("c"), plain("d"))))),
                message(
                        "confirm text",
                        300,
                        "/blocks/0/elements/0/confirm/text/text",
                        actions(button(
                                ",'confirm':" + confirm.formatted(plain("t"), plain(TEXT), plain("c"), plain("d"))))),
                message(
                        "confirm button",
                        30,
                        "/blocks/0/elements/0/confirm/confirm/text",
                        actions(button(
                                ",'confirm':" + confirm.formatted(plain("t"), plain("t"), plain(TEXT), plain("d"))))),
                message(
                        "deny button",
                        30,
                        "/blocks/0/elements/0/confirm/deny/text",
                        actions(button(
                                ",'confirm':" + confirm.formatted(plain("t"), plain("t"), plain("c"), plain(TEXT))))),
                message(
                        "option text",
                        75,
                        "/blocks/0/elements/0/options/0/text/text",
                        actions(select.replace("'o'", "'~'") + "'action_id':'a'}")),
                message(
                        "option value",
                        150,
                        "/blocks/0/elements/0/options/0/value",
                        actions(select.replace("'v'", "'~'") + "'action_id':'a'}")),
                message(
                        "option description",
                        75,
                        "/blocks/0/elements/0/options/0/description/text",
                        actions(select.replace("'value'", "'description':" + plain(TEXT) + ",'value'")
                                + "'action_id':'a'}")),
                message(
                        "option URL",
                        3000,
                        "/blocks/0/elements/0/options/0/url",
                        actions("{'type':'overflow','options':["
                                + option.replace("'value'", "'url':'" + URL + "','value'") + "]}")),
                message(
                        "mrkdwn text of a checkbox",
                        75,
                        "/blocks/0/elements/0/options/0/text/text",
                        actions("{'type':'checkboxes','options':[{'text':" + mrkdwn(TEXT) + ",'value':'v'}]}")),
                message(
                        "mrkdwn description of a radio button",
                        75,
                        "/blocks/0/elements/0/options/0/description/text",
                        actions("{'type':'radio_buttons','options':[{'text':" + mrkdwn("o")
                                + ",'value':'v','description':" + mrkdwn(TEXT) + "}]}")),
                message(
                        "URL of a Slack file",
                        3000,
                        "/blocks/0/slack_file/url",
                        "{'type':'image','alt_text':'a','slack_file':{'url':'" + URL + "'}}"),
                message(
                        "group label",
                        75,
                        "/blocks/0/elements/0/option_groups/0/label/text",
                        actions("{'type':'static_select','option_groups':[{'label':" + plain(TEXT) + ",'options':["
                                + option + "]}]}")),
                message(
                        "placeholder of a menu",
                        150,
                        "/blocks/0/elements/0/placeholder/text",
                        actions(select + "'placeholder':" + plain(TEXT) + "}")),
                message(
                        "placeholder of a picker",
                        150,
                        "/blocks/0/elements/0/placeholder/text",
                        actions("{'type':'timepicker','placeholder':" + plain(TEXT) + "}")),
                modal(
                        "placeholder of an input",
                        150,
                        "/blocks/0/element/placeholder/text",
                        input("{'type':'plain_text_input','placeholder':" + plain(TEXT) + "}")),
                modal(
                        "initial_value",
                        3000,
                        "/blocks/0/element/initial_value",
                        input("{'type':'plain_text_input','initial_value':'~'}")),
                modal(
                        "input label",
                        2000,
                        "/blocks/0/label/text",
                        input("{'type':'plain_text_input'}").replace("'l'", "'~'")),
                modal(
                        "input hint",
                        2000,
                        "/blocks/0/hint/text",
                        input("{'type':'plain_text_input'},'hint':" + plain(TEXT))),
                message(
                        "chart title",
                        50,
                        "/blocks/0/title",
                        chart(plot.formatted("'x_label':'x'")).replace("'t'", "'~'")),
                message(
                        "series name",
                        20,
                        "/blocks/0/chart/series/0/name",
                        chart(plot.formatted("'x_label':'x'")).replace("'n'", "'~'")),
                message(
                        "segment label",
                        20,
                        "/blocks/0/chart/segments/0/label",
                        chart("{'type':'pie','segments':[{'label':'~','value':1}]}")),
                message(
                        "point label",
                        20,
                        "/blocks/0/chart/series/0/data/0/label",
                        chart(plot.formatted("'x_label':'x'")).replace("'c'", "'~'")),
                message("x label", 50, "/blocks/0/chart/axis_config/x_label", chart(plot.formatted("'x_label':'~'"))),
                message("y label", 50, "/blocks/0/chart/axis_config/y_label", chart(plot.formatted("'y_label':'~'"))),
                message(
                        "feedback text",
                        75,
                        "/blocks/0/elements/0/negative_button/text/text",
                        feedback.formatted("{'text':" + plain(TEXT) + ",'value':'n'}")),
                message(
                        "feedback value",
                        2000,
                        "/blocks/0/elements/0/negative_button/value",
                        feedback.formatted("{'text':" + plain("n") + ",'value':'~'}")),
                message(
                        "feedback label",
                        75,
                        "/blocks/0/elements/0/negative_button/accessibility_label",
                        feedback.formatted("{'text':" + plain("n") + ",'value':'n','accessibility_label':'~'}")),
                message("icon value", 2000, "/blocks/0/elements/0/value", icon.formatted(",'value':'~'")),
                message(
                        "icon label",
                        75,
                        "/blocks/0/elements/0/accessibility_label",
                        icon.formatted(",'accessibility_label':'~'")),
                view("view title", 24, "/title/text", "'title':" + plain(TEXT)),
                view("submit", 24, "/submit/text", title + "'submit':" + plain(TEXT)),
                view("close", 24, "/close/text", title + "'close':" + plain(TEXT)),
                view("private_metadata", 3000, "/private_metadata", title + "'private_metadata':'~'"),
                view("callback_id", 255, "/callback_id", title + "'callback_id':'~'"),
                view("external_id", 255, "/external_id", title + "'external_id':'~'"),
                new Limit("message text", 4000, "/text", "{'text':'~'}", text -> BlockRules.message(json(text))));
    }

    @TestFactory
    Stream<DynamicTest> a_text_at_its_limit_is_fine() {
        return limits().map(limit -> DynamicTest.dynamicTest(
                "fine, " + limit.what() + " of " + limit.most(),
                () -> assertThat(limit.withLength(limit.most())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_text_beyond_its_limit_is_refused() {
        return limits().map(limit -> DynamicTest.dynamicTest(
                "refused, " + limit.what() + " of " + (limit.most() + 1),
                () -> assertThat(limit.withLength(limit.most() + 1))
                        .contains(new BlockFault(
                                limit.pointer(),
                                "has " + (limit.most() + 1) + " characters; Slack takes at most " + limit.most()))));
    }

    @TestFactory
    Stream<DynamicTest> an_empty_text_is_refused() {
        record Empty(String what, String pointer, List<BlockFault> faults) {}
        return Stream.of(
                        new Empty(
                                "section text",
                                "/blocks/0/text/text",
                                inMessage("{'type':'section','text':" + mrkdwn("") + "}")),
                        new Empty(
                                "header text",
                                "/blocks/0/text/text",
                                inMessage("{'type':'header','text':" + plain("") + "}")),
                        new Empty(
                                "button text",
                                "/blocks/0/elements/0/text/text",
                                inMessage(actions("{'type':'button','text':" + plain("") + "}"))),
                        new Empty(
                                "input label",
                                "/blocks/0/label/text",
                                inModal(input("{'type':'plain_text_input'}").replace("'l'", "''"))),
                        new Empty("Markdown", "/blocks/0/text", inMessage("{'type':'markdown','text':''}")),
                        new Empty(
                                "alt text",
                                "/blocks/0/alt_text",
                                inMessage("{'type':'image','alt_text':'','image_url':'https://e.org/i'}")))
                .map(empty -> DynamicTest.dynamicTest(
                        "refused, empty " + empty.what(),
                        () -> assertThat(empty.faults())
                                .containsExactly(
                                        new BlockFault(empty.pointer(), "has 0 characters; Slack wants at least 1"))));
    }
}
