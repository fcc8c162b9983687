package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.WrittenPayloads.actions;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.button;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.chart;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inHome;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inMessage;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.inModal;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.input;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.json;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.mrkdwn;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.plain;
import static io.github.k8scard.sandbox.blocks.WrittenPayloads.repeated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a message or view as a whole. */
class SurfaceRulesTest {
    private static final String MARKDOWN = "{'type':'markdown','text':'%s'}";
    private static final String ALERT = "{'type':'alert','text':" + mrkdwn("m") + "}";
    private static final String PIE = chart("{'type':'pie','segments':[{'label':'a','value':1}]}");
    private static final String CONTEXT_ACTIONS =
            "{'type':'context_actions','elements':[{'type':'icon_button','icon':'trash','text':" + plain("t") + "}]}";

    private static List<BlockFault> modal(String fields) {
        return BlockRules.view(json("{'type':'modal'," + fields + "}"));
    }

    @Test
    void a_message_without_a_text_is_refused_since_screen_readers_read_only_that() {
        String divider = "'blocks':[{'type':'divider'}]";
        for (String message :
                List.of("{" + divider + "}", "{'text':''," + divider + "}", "{'text':' \\n'," + divider + "}", "{}")) {
            assertThat(BlockRules.message(json(message)))
                    .as(message)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.pointer()).isEmpty())
                    .satisfies(fault -> assertThat(fault.problem()).contains("needs a text that is not blank"));
        }
    }

    @ParameterizedTest(name = "fine, {0}")
    @ValueSource(
            strings = {
                "{'delete_original':true}",
                "{'text':'t','response_type':'ephemeral','replace_original':false}",
                "{'text':'t','blocks':[]}",
                "{'channel':'C1','text':'t','thread_ts':'1.2','unfurl_links':'0','mrkdwn':true,'link_names':0}",
                "{'text':'t','metadata':{'event_type':'round_posted','event_payload':{'round':7,'id':'a','daily':true}}}"
            })
    void arguments_of_the_calls_that_carry_a_message_are_known(String message) {
        assertThat(BlockRules.message(json(message))).isEmpty();
    }

    @ParameterizedTest(name = "refused, {0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'text':'t','attachments':[]}; /attachments; has no field \"attachments\"",
                "{'text':'t','response_type':'private'}; /response_type; may be only in_channel, ephemeral",
                "{'text':'t','replace_original':'no'}; /replace_original; must be true or false",
                "{'text':'t','mrkdwn':'maybe'}; /mrkdwn; must be true or false",
                "{'text':1}; /text; must be a string",
                "{'text':'t','blocks':'[]'}; /blocks; must be a list, but is a string",
                "{'text':'t','metadata':{'event_type':'a b','event_payload':{}}}; /metadata/event_type; must be letters",
                "{'text':'t','metadata':{'event_type':'a','event_payload':{'k':{}}}}; /metadata/event_payload/k; must be a string",
                "{'text':'t','metadata':{'event_type':'a','event_payload':[]}}; /metadata/event_payload; must be an object",
                "{'text':'t','metadata':{'event_type':'a'}}; /metadata; needs the field \"event_payload\"",
                "[]; ``; must be an object, a message, but is a list"
            })
    void other_arguments_are_refused(String message, String pointer, String problem) {
        assertThat(BlockRules.message(json(message)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo(pointer))
                .satisfies(fault -> assertThat(fault.problem()).contains(problem));
    }

    @Test
    void an_event_type_has_255_characters() {
        String message = "{'text':'t','metadata':{'event_type':'%s','event_payload':{}}}";
        assertThat(BlockRules.message(json(message.formatted("e".repeat(255))))).isEmpty();
        assertThat(BlockRules.message(json(message.formatted("e".repeat(256)))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/metadata/event_type"))
                .satisfies(fault -> assertThat(fault.problem()).contains("255 at most"));
    }

    @Test
    void markdown_blocks_share_12000_characters() {
        assertThat(inMessage(MARKDOWN.formatted("🙂".repeat(6000)), MARKDOWN.formatted("x".repeat(6000))))
                .isEmpty();
        assertThat(inMessage(MARKDOWN.formatted("🙂".repeat(6000)), MARKDOWN.formatted("x".repeat(6001))))
                .containsExactly(new BlockFault(
                        "/blocks", "have 12001 characters of Markdown together; Slack takes at most 12000"));
    }

    @Test
    void all_blocks_of_a_message_share_12000_characters() {
        String box = "{'type':'rich_text','elements':[{'type':'rich_text_preformatted','elements':["
                + "{'type':'text','text':'%s'}]}]}";
        String button = actions(button(",'url':'https://e.org/'"));
        String rest = "{'type':'section','text':" + mrkdwn("🙂".repeat(2_000)) + "}";
        int shown = json(button).at("/elements/0/text/text").asString().length();
        assertThat(inMessage(button, rest, box.formatted("x".repeat(10_000 - shown))))
                .isEmpty();
        assertThat(inMessage(button, rest, box.formatted("x".repeat(10_001 - shown))))
                .containsExactly(new BlockFault("/blocks", "have 12001 characters together; Slack takes some 12000"));
    }

    @Test
    void a_message_holds_2_charts() {
        assertThat(inMessage(PIE, PIE)).isEmpty();
        assertThat(inMessage(PIE, PIE, PIE))
                .containsExactly(new BlockFault("/blocks", "have 3 data_visualization blocks; Slack takes at most 2"));
    }

    @Test
    void blocks_stay_on_their_surfaces() {
        assertThat(inMessage(MARKDOWN.formatted("m"), CONTEXT_ACTIONS, PIE)).isEmpty();
        assertThat(inModal(ALERT)).isEmpty();
        assertThat(inHome(PIE)).isEmpty();
        assertThat(inMessage(ALERT))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem())
                        .startsWith("\"alert\" cannot be a block in a message; here may be divider, header"));
        assertThat(inModal(MARKDOWN.formatted("m"), CONTEXT_ACTIONS, PIE))
                .extracting(BlockFault::pointer)
                .containsExactly("/blocks/0/type", "/blocks/1/type", "/blocks/2/type");
        assertThat(inHome(MARKDOWN.formatted("m"), CONTEXT_ACTIONS, ALERT))
                .extracting(BlockFault::pointer)
                .containsExactly("/blocks/0/type", "/blocks/1/type", "/blocks/2/type");
    }

    @Test
    void a_block_id_is_unique_in_its_payload() {
        String divider = "{'type':'divider','block_id':'%s'}";
        assertThat(inMessage(divider.formatted("a"), divider.formatted("b"))).isEmpty();
        for (var faults : List.of(
                inMessage(divider.formatted("a"), divider.formatted("a")),
                inHome(divider.formatted("a"), divider.formatted("a")))) {
            assertThat(faults)
                    .containsExactly(new BlockFault("/blocks/1/block_id", "\"a\" is the block_id of two blocks"));
        }
    }

    @Test
    void an_action_id_is_unique_in_its_block() {
        String again = button(",'action_id':'a'");
        assertThat(inMessage(actions(again), actions(again))).isEmpty();
        assertThat(inMessage(actions(again + "," + again)))
                .containsExactly(new BlockFault(
                        "/blocks/0/elements/1/action_id", "\"a\" is the action_id of two elements of this block"));
    }

    @Test
    void one_element_takes_the_focus() {
        String focused = input("{'type':'plain_text_input','focus_on_load':true}");
        assertThat(inModal(focused, focused.replace("true", "false"))).isEmpty();
        assertThat(inModal(focused, focused))
                .containsExactly(
                        new BlockFault("/blocks/1/element/focus_on_load", "is true for more than one element"));
    }

    @Test
    void a_modal_with_an_input_needs_submit() {
        String blocks = "'title':" + plain("t") + ",'blocks':[" + input("{'type':'plain_text_input'}") + "]";
        assertThat(modal(blocks + ",'submit':" + plain("Save"))).isEmpty();
        assertThat(modal(blocks))
                .containsExactly(new BlockFault("", "a modal with an input block needs the field \"submit\""));
        assertThat(inHome(input("{'type':'plain_text_input'}"))).isEmpty();
    }

    @Test
    void a_modal_has_a_title_and_a_home_tab_has_none() {
        assertThat(modal("'blocks':[{'type':'divider'}]"))
                .containsExactly(new BlockFault("", "modal needs the field \"title\""));
        assertThat(BlockRules.view(json("{'type':'home','title':" + plain("t") + ",'blocks':[{'type':'divider'}]}")))
                .containsExactly(new BlockFault("/title", "home has no field \"title\""));
        assertThat(BlockRules.view(json("{'type':'sheet'}")))
                .extracting(BlockFault::pointer)
                .containsExactly("/type");
        assertThat(BlockRules.view(json("{}"))).containsExactly(new BlockFault("", "a view needs the field \"type\""));
    }

    @Test
    void a_view_has_at_most_250_kilobytes() {
        String section = "{'type':'section','text':" + mrkdwn("é".repeat(1210)) + "}";
        String view = "{'type':'home','private_metadata':'%s','blocks':[" + repeated(section, 100) + "]}";
        int room = 250_000 - json(view.formatted("")).toString().getBytes(UTF_8).length;
        assertThat(BlockRules.view(json(view.formatted("x".repeat(room))))).isEmpty();
        assertThat(BlockRules.view(json(view.formatted("x".repeat(room + 1)))))
                .containsExactly(new BlockFault("", "is 250001 bytes of JSON; Slack takes at most 250000"));
    }
}
