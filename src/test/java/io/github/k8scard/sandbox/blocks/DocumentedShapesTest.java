package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.WrittenPayloads.actions;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.button;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.chart;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inHome;
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

/** Blocks, elements and objects with the fields that Slack documents for them. */
class DocumentedShapesTest {
    private static final String OPTION = "{'text':" + plain("o") + ",'value':'v'}";
    private static final String MARKED_UP =
            "{'text':" + mrkdwn("*o*") + ",'value':'v','description':" + mrkdwn("_d_") + "}";
    private static final String CONFIRM = "{'title':" + plain("t") + ",'text':" + plain("t") + ",'confirm':"
            + plain("c") + ",'deny':" + plain("d") + ",'style':'danger'}";
    private static final String IMAGE = "{'type':'image','alt_text':'a','image_url':'https://e.org/i.png'}";
    private static final String FILE_IMAGE = "{'type':'image','alt_text':'a','slack_file':{'id':'F1'}}";

    private record Fine(String what, List<BlockFault> faults) {}

    @TestFactory
    Stream<DynamicTest> what_slack_documents() {
        return Stream.of(
                        new Fine(
                                "header",
                                inMessage("{'type':'header','text':{'type':'plain_text','text':'h','emoji':true}}")),
                        new Fine(
                                "section with fields only",
                                inMessage("{'type':'section','fields':[" + plain("f") + "]}")),
                        new Fine("section that expands", inHome(section("'expand':true"))),
                        new Fine(
                                "verbatim mrkdwn",
                                inMessage("{'type':'section','text':{'type':'mrkdwn','text':'t','verbatim':true}}")),
                        new Fine("section with an image", inMessage(section("'accessory':" + IMAGE))),
                        new Fine("section with a Slack file", inMessage(section("'accessory':" + FILE_IMAGE))),
                        new Fine(
                                "context of text and image",
                                inMessage("{'type':'context','elements':[" + plain("p") + "," + mrkdwn("m") + ","
                                        + IMAGE + "]}")),
                        new Fine(
                                "button with all",
                                inMessage(actions(button(
                                        ",'action_id':'a','value':'','style':'primary','url':'https://e.org','confirm':"
                                                + CONFIRM)))),
                        new Fine(
                                "static_select",
                                inMessage(actions("{'type':'static_select','options':[" + OPTION + "],'initial_option':"
                                        + OPTION + ",'focus_on_load':true}"))),
                        new Fine(
                                "static_select of groups",
                                inMessage(actions("{'type':'static_select','option_groups':[{'label':" + plain("g")
                                        + ",'options':[" + OPTION + "]}],'initial_option':" + OPTION + "}"))),
                        new Fine(
                                "multi_static_select",
                                inModal(input("{'type':'multi_static_select','options':[" + OPTION
                                        + "],'initial_options':[" + OPTION + "],'max_selected_items':1}"))),
                        new Fine(
                                "external_select",
                                inMessage(actions("{'type':'external_select','initial_option':" + OPTION
                                        + ",'min_query_length':0}"))),
                        new Fine(
                                "multi_external_select",
                                inModal(input("{'type':'multi_external_select','initial_options':[" + OPTION
                                        + "],'min_query_length':1,'max_selected_items':100}"))),
                        new Fine("users_select", inMessage(actions("{'type':'users_select','initial_user':'U1'}"))),
                        new Fine(
                                "channels_select",
                                inMessage(actions("{'type':'channels_select','initial_channel':'C1'}"))),
                        new Fine(
                                "conversations_select",
                                inMessage(
                                        actions(
                                                "{'type':'conversations_select','default_to_current_conversation':true,'filter':{'include':['public','private'],'exclude_bot_users':true}}"))),
                        new Fine(
                                "overflow",
                                inMessage(section("'accessory':{'type':'overflow','options':[" + OPTION + "],'confirm':"
                                        + CONFIRM + "}"))),
                        new Fine("datepicker", inMessage(actions("{'type':'datepicker','initial_date':'2028-02-29'}"))),
                        new Fine(
                                "timepicker",
                                inModal(input(
                                        "{'type':'timepicker','initial_time':'09:30','timezone':'Europe/Berlin'}"))),
                        new Fine(
                                "checkboxes",
                                inModal(input("{'type':'checkboxes','options':[" + MARKED_UP + "],'initial_options':["
                                        + MARKED_UP + "]}"))),
                        new Fine(
                                "radio_buttons",
                                inMessage(actions("{'type':'radio_buttons','options':[" + MARKED_UP
                                        + "],'initial_option':" + MARKED_UP + "}"))),
                        new Fine(
                                "plain_text_input",
                                inModal(
                                        input(
                                                "{'type':'plain_text_input','multiline':true,'min_length':0,'max_length':3000,'dispatch_action_config':{'trigger_actions_on':['on_character_entered']}}"))),
                        new Fine(
                                "number_input",
                                inModal(
                                        input(
                                                "{'type':'number_input','is_decimal_allowed':true,'min_value':'-1.5','initial_value':'0','max_value':'10'}"))),
                        new Fine(
                                "image block",
                                inMessage(IMAGE.replace("'alt", "'block_id':'b','title':" + plain("t") + ",'alt"))),
                        new Fine(
                                "rich text",
                                inMessage(
                                        richText(
                                                "{'type':'text','text':'t','style':{'bold':true,'code':false}},{'type':'link','url':'https://e.org','text':'l'},{'type':'emoji','name':'tada'},{'type':'user','user_id':'U1'},{'type':'channel','channel_id':'C1'},{'type':'usergroup','usergroup_id':'S1'},{'type':'broadcast','range':'here'},{'type':'date','timestamp':1720710212,'format':'{date}','fallback':'then'},{'type':'color','value':'#F405B3'}"))),
                        new Fine(
                                "rich text list, quote, code",
                                inMessage(
                                        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'ordered','indent':8,'offset':1,'border':1,'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'t'}]}]},{'type':'rich_text_quote','border':0,'elements':[{'type':'text','text':'t'}]},{'type':'rich_text_preformatted','elements':[{'type':'text','text':'t'}]}]}")),
                        new Fine(
                                "context_actions",
                                inMessage(
                                        "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'f','positive_button':{'text':"
                                                + plain("y") + ",'value':'y'},'negative_button':{'text':" + plain("n")
                                                + ",'value':'n'}},{'type':'icon_button','icon':'trash','text':"
                                                + plain("t") + "}]}")),
                        new Fine("pie", inMessage(chart("{'type':'pie','segments':[{'label':'a','value':0.5}]}"))),
                        new Fine(
                                "bars, points in another order",
                                inHome(
                                        chart(
                                                "{'type':'bar','series':[{'name':'n','data':[{'label':'b','value':0},{'label':'a','value':-1}]}],'axis_config':{'categories':['a','b'],'x_label':'x','y_label':'y'}}"))),
                        new Fine("alert", inModal("{'type':'alert','level':'warning','text':" + mrkdwn("m") + "}")),
                        new Fine("input in a message", inMessage(input("{'type':'plain_text_input'}"))))
                .map(fine -> DynamicTest.dynamicTest(
                        "fine, " + fine.what(), () -> assertThat(fine.faults()).isEmpty()));
    }
}
