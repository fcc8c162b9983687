package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.WrittenPayloads.actions;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.button;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.chart;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inMessage;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inModal;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.input;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.mrkdwn;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.plain;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.richText;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Blocks, elements and objects that are almost, but not quite, what Slack documents. */
class NearMissesTest {
    private static final String OPTION = "{'text':" + plain("o") + ",'value':'v'}";
    private static final String MARKED_UP =
            "{'text':" + mrkdwn("*o*") + ",'value':'v','description':" + mrkdwn("_d_") + "}";
    private static final String CONFIRM = "{'title':" + plain("t") + ",'text':" + plain("t") + ",'confirm':"
            + plain("c") + ",'deny':" + plain("d") + ",'style':'danger'}";
    private static final String IMAGE = "{'type':'image','alt_text':'a','image_url':'https://e.org/i.png'}";
    private static final String FILE_IMAGE = "{'type':'image','alt_text':'a','slack_file':{'id':'F1'}}";

    private record Refused(String what, String pointer, String problem, List<BlockFault> faults) {}

    @TestFactory
    Stream<DynamicTest> near_misses() {
        String number = "{'type':'number_input','is_decimal_allowed':false,";
        String plot =
                "{'type':'line','series':[{'name':'n','data':[{'label':'a','value':1}]}%s],'axis_config':{'categories':%s}}";
        return Stream.of(
                        new Refused(
                                "unknown block",
                                "/blocks/0/type",
                                "\"table\" is no known type",
                                inMessage("{'type':'table','rows':[]}")),
                        new Refused("no type", "/blocks/0", "needs the field \"type\"", inMessage("{'text':'t'}")),
                        new Refused(
                                "block that is a list",
                                "/blocks/0",
                                "must be an object, a block in a message, but is a list",
                                inMessage("[]")),
                        new Refused(
                                "unknown field",
                                "/blocks/0/txet",
                                "divider has no field \"txet\"",
                                inMessage("{'type':'divider','txet':1}")),
                        new Refused(
                                "unknown field that needs escaping",
                                "/blocks/0/a~1b~0c",
                                "divider has no field \"a/b~c\"",
                                inMessage("{'type':'divider','a/b~c':1}")),
                        new Refused(
                                "missing field",
                                "/blocks/0",
                                "header needs the field \"text\"",
                                inMessage("{'type':'header'}")),
                        new Refused(
                                "null",
                                "/blocks/0/block_id",
                                "must be a string, but is null",
                                inMessage("{'type':'divider','block_id':null}")),
                        new Refused(
                                "mrkdwn header",
                                "/blocks/0/text/type",
                                "must be plain_text",
                                inMessage("{'type':'header','text':" + mrkdwn("h") + "}")),
                        new Refused(
                                "mrkdwn button",
                                "/blocks/0/elements/0/text/type",
                                "must be plain_text",
                                inMessage(actions("{'type':'button','text':" + mrkdwn("b") + "}"))),
                        new Refused(
                                "mrkdwn confirm",
                                "/blocks/0/elements/0/confirm/text/type",
                                "must be plain_text",
                                inMessage(actions(button(",'confirm':"
                                        + CONFIRM.replace("'text':" + plain("t"), "'text':" + mrkdwn("t")))))),
                        new Refused(
                                "mrkdwn option of a select",
                                "/blocks/0/elements/0/options/0/text/type",
                                "must be plain_text",
                                inMessage(actions("{'type':'static_select','options':["
                                        + OPTION.replace("plain_text", "mrkdwn") + "]}"))),
                        new Refused(
                                "mrkdwn label",
                                "/blocks/0/label/type",
                                "must be plain_text",
                                inModal(input("{'type':'plain_text_input'}").replaceFirst("plain_text", "mrkdwn"))),
                        new Refused(
                                "emoji in mrkdwn",
                                "/blocks/0/text/emoji",
                                "mrkdwn has no field \"emoji\"",
                                inMessage("{'type':'section','text':{'type':'mrkdwn','text':'t','emoji':true}}")),
                        new Refused(
                                "empty section", "/blocks/0", "needs text or fields", inMessage("{'type':'section'}")),
                        new Refused(
                                "unknown element",
                                "/blocks/0/elements/0/type",
                                "\"knob\" is no known type",
                                inMessage(actions("{'type':'knob'}"))),
                        new Refused(
                                "text input in actions",
                                "/blocks/0/elements/0/type",
                                "\"plain_text_input\" cannot be an element of an actions block",
                                inMessage(actions("{'type':'plain_text_input'}"))),
                        new Refused(
                                "image in actions",
                                "/blocks/0/elements/0/type",
                                "\"image\" cannot be",
                                inMessage(actions(IMAGE))),
                        new Refused(
                                "button in an input",
                                "/blocks/0/element/type",
                                "\"button\" cannot be the element of an input block",
                                inModal(input(button("")))),
                        new Refused(
                                "text input as accessory",
                                "/blocks/0/accessory/type",
                                "cannot be the accessory of a section",
                                inMessage(section("'accessory':{'type':'plain_text_input'}"))),
                        new Refused(
                                "button in context",
                                "/blocks/0/elements/0/type",
                                "is no known type",
                                inMessage("{'type':'context','elements':[" + button("") + "]}")),
                        new Refused(
                                "style",
                                "/blocks/0/elements/0/style",
                                "is \"default\", but may be only primary, danger",
                                inMessage(actions(button(",'style':'default'")))),
                        new Refused(
                                "URL without scheme",
                                "/blocks/0/elements/0/url",
                                "must be a URL with its scheme",
                                inMessage(actions(button(",'url':'example.org'")))),
                        new Refused(
                                "URL of an option in a select",
                                "/blocks/0/elements/0/options/0/url",
                                "an option has no field \"url\"",
                                inMessage(actions("{'type':'static_select','options':["
                                        + OPTION.replace("'value'", "'url':'https://e.org','value'") + "]}"))),
                        new Refused(
                                "options and groups",
                                "/blocks/0/elements/0",
                                "needs exactly one of options and option_groups, but has 2",
                                inMessage(actions(
                                        "{'type':'static_select','options':[" + OPTION + "],'option_groups':[{'label':"
                                                + plain("g") + ",'options':[" + OPTION + "]}]}"))),
                        new Refused(
                                "foreign initial_option",
                                "/blocks/0/elements/0/initial_option",
                                "equals none of the 1 options",
                                inMessage(actions("{'type':'static_select','options':[" + OPTION + "],'initial_option':"
                                        + OPTION.replace("'v'", "'w'") + "}"))),
                        new Refused(
                                "foreign initial_options",
                                "/blocks/0/elements/0/initial_options/0",
                                "equals none of the 1 options",
                                inMessage(actions("{'type':'checkboxes','options':[" + OPTION + "],'initial_options':["
                                        + MARKED_UP + "]}"))),
                        new Refused(
                                "max_selected_items",
                                "/blocks/0/elements/0/max_selected_items",
                                "is 0, but must be from 1",
                                inMessage(actions("{'type':'multi_static_select','options':[" + OPTION
                                        + "],'max_selected_items':0}"))),
                        new Refused(
                                "empty filter",
                                "/blocks/0/elements/0/filter",
                                "needs include or",
                                inMessage(actions("{'type':'conversations_select','filter':{}}"))),
                        new Refused(
                                "date that does not exist",
                                "/blocks/0/elements/0/initial_date",
                                "must be a date as YYYY-MM-DD",
                                inMessage(actions("{'type':'datepicker','initial_date':'2027-02-29'}"))),
                        new Refused(
                                "short time",
                                "/blocks/0/elements/0/initial_time",
                                "must be a time as HH:mm",
                                inMessage(actions("{'type':'timepicker','initial_time':'9:30'}"))),
                        new Refused(
                                "24:00",
                                "/blocks/0/elements/0/initial_time",
                                "must be a time as HH:mm",
                                inMessage(actions("{'type':'timepicker','initial_time':'24:00'}"))),
                        new Refused(
                                "time zone",
                                "/blocks/0/elements/0/timezone",
                                "must be an IANA time zone",
                                inMessage(actions("{'type':'timepicker','timezone':'Europe/Berlinn'}"))),
                        new Refused(
                                "max_length 3001",
                                "/blocks/0/element/max_length",
                                "is 3001, but must be from 1 to 3000",
                                inModal(input("{'type':'plain_text_input','max_length':3001}"))),
                        new Refused(
                                "max_length 0",
                                "/blocks/0/element/max_length",
                                "is 0, but must be from 1 to 3000",
                                inModal(input("{'type':'plain_text_input','max_length':0}"))),
                        new Refused(
                                "min_length 3001",
                                "/blocks/0/element/min_length",
                                "is 3001, but must be from 0 to 3000",
                                inModal(input("{'type':'plain_text_input','min_length':3001}"))),
                        new Refused(
                                "lengths upside down",
                                "/blocks/0/element",
                                "min_length is 5, but max_length is only 4",
                                inModal(input("{'type':'plain_text_input','min_length':5,'max_length':4}"))),
                        new Refused(
                                "number without is_decimal_allowed",
                                "/blocks/0/element",
                                "needs the field \"is_decimal_allowed\"",
                                inModal(input("{'type':'number_input'}"))),
                        new Refused(
                                "bounds upside down",
                                "/blocks/0/element",
                                "min_value is 5, but max_value is only 4",
                                inModal(input(number + "'min_value':'5','max_value':'4'}"))),
                        new Refused(
                                "initial_value too low",
                                "/blocks/0/element",
                                "min_value is 5, but initial_value is only 4",
                                inModal(input(number + "'min_value':'5','initial_value':'4'}"))),
                        new Refused(
                                "bound as a number",
                                "/blocks/0/element/min_value",
                                "must be a string, but is a number",
                                inModal(input(number + "'min_value':5}"))),
                        new Refused(
                                "two sources of an image",
                                "/blocks/0",
                                "needs exactly one of image_url and slack_file, but has 2",
                                inMessage(FILE_IMAGE.replace("'alt", "'image_url':'https://e.org','alt"))),
                        new Refused(
                                "no source of an image",
                                "/blocks/0",
                                "needs exactly one of image_url and slack_file, but has 0",
                                inMessage("{'type':'image','alt_text':'a'}")),
                        new Refused(
                                "image without alt_text",
                                "/blocks/0",
                                "image needs the field \"alt_text\"",
                                inMessage(IMAGE.replace("'alt_text':'a',", ""))),
                        new Refused(
                                "title of an image element",
                                "/blocks/0/accessory/title",
                                "image has no field \"title\"",
                                inMessage(section(
                                        "'accessory':" + IMAGE.replace("'alt", "'title':" + plain("t") + ",'alt")))),
                        new Refused(
                                "Slack file with id and url",
                                "/blocks/0/slack_file",
                                "needs exactly one of id and url, but has 2",
                                inMessage(FILE_IMAGE.replace("'F1'", "'F1','url':'https://e.org'"))),
                        new Refused(
                                "trigger",
                                "/blocks/0/element/dispatch_action_config/trigger_actions_on/0",
                                "is \"on_blur\"",
                                inModal(
                                        input(
                                                "{'type':'plain_text_input','dispatch_action_config':{'trigger_actions_on':['on_blur']}}"))),
                        new Refused(
                                "unknown inline element",
                                "/blocks/0/elements/0/elements/0/type",
                                "\"blink\" is no known type",
                                inMessage(richText("{'type':'blink'}"))),
                        new Refused(
                                "code style of a mention",
                                "/blocks/0/elements/0/elements/0/style/code",
                                "a style has no field \"code\"",
                                inMessage(richText("{'type':'user','user_id':'U1','style':{'code':true}}"))),
                        new Refused(
                                "mention in preformatted text",
                                "/blocks/0/elements/0/elements/0/type",
                                "cannot be an element of preformatted text",
                                inMessage(
                                        "{'type':'rich_text','elements':[{'type':'rich_text_preformatted','elements':[{'type':'user','user_id':'U1'}]}]}")),
                        new Refused(
                                "indent 9",
                                "/blocks/0/elements/0/indent",
                                "is 9, but must be from 0 to 8",
                                inMessage(
                                        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','indent':9,'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'t'}]}]}]}")),
                        new Refused(
                                "border 2",
                                "/blocks/0/elements/0/border",
                                "is 2, but must be from 0 to 1",
                                inMessage(
                                        "{'type':'rich_text','elements':[{'type':'rich_text_quote','border':2,'elements':[{'type':'text','text':'t'}]}]}")),
                        new Refused(
                                "color",
                                "/blocks/0/elements/0/elements/0/value",
                                "must be a color as #RRGGBB",
                                inMessage(richText("{'type':'color','value':'red'}"))),
                        new Refused(
                                "unknown chart",
                                "/blocks/0/chart/type",
                                "\"donut\" is no known type; here may be pie, bar, area, line",
                                inMessage(chart("{'type':'donut'}"))),
                        new Refused(
                                "slice of nothing",
                                "/blocks/0/chart/segments/0/value",
                                "is 0, but must be above 0",
                                inMessage(chart("{'type':'pie','segments':[{'label':'a','value':0}]}"))),
                        new Refused(
                                "value as a string",
                                "/blocks/0/chart/segments/0/value",
                                "must be a number, but is a string",
                                inMessage(chart("{'type':'pie','segments':[{'label':'a','value':'1'}]}"))),
                        new Refused(
                                "two series of one name",
                                "/blocks/0/chart/series/1/name",
                                "\"n\" names two series",
                                inMessage(chart(
                                        plot.formatted(",{'name':'n','data':[{'label':'a','value':1}]}", "['a']")))),
                        new Refused(
                                "category without a point",
                                "/blocks/0/chart/series/0/data",
                                "one point for each of the 2 categories [a, b], but has [a]",
                                inMessage(chart(plot.formatted("", "['a','b']")))),
                        new Refused(
                                "point without a category",
                                "/blocks/0/chart/series/0/data",
                                "categories [b], but has [a]",
                                inMessage(chart(plot.formatted("", "['b']")))),
                        new Refused(
                                "category with two points",
                                "/blocks/0/chart/series/0/data",
                                "but has [a, a]",
                                inMessage(chart(plot.formatted("", "['a','b']")
                                        .replace("'value':1}", "'value':1},{'label':'a','value':1}")))),
                        new Refused(
                                "chart without axes",
                                "/blocks/0/chart",
                                "line needs the field \"axis_config\"",
                                inMessage(chart(
                                        "{'type':'line','series':[{'name':'n','data':[{'label':'a','value':1}]}]}"))),
                        new Refused(
                                "level of an alert",
                                "/blocks/0/level",
                                "is \"fatal\"",
                                inModal("{'type':'alert','level':'fatal','text':" + mrkdwn("m") + "}")),
                        new Refused(
                                "unknown icon",
                                "/blocks/0/elements/0/icon",
                                "is \"bin\", but may be only trash",
                                inMessage(
                                        "{'type':'context_actions','elements':[{'type':'icon_button','icon':'bin','text':"
                                                + plain("t") + "}]}")))
                .map(refused -> DynamicTest.dynamicTest(
                        "refused, " + refused.what(),
                        () -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo(refused.pointer()))
                                .satisfies(fault -> assertThat(fault.problem()).contains(refused.problem()))));
    }
}
