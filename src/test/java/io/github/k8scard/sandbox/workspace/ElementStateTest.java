package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ElementStateTest {
    private static final String OPTION = "{'text':{'type':'plain_text','text':'One'},'value':'one'}";

    private static ObjectNode json(String singleQuoted) {
        return (ObjectNode) Json.parse(singleQuoted.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain_text_input    | one        | {'value':'one'}",
                "number_input        | 3          | {'value':'3'}",
                "timepicker          | 09:30      | {'selected_time':'09:30'}",
                "datepicker          | 2026-11-24 | {'selected_date':'2026-11-24'}",
                "users_select        | U0ADA      | {'selected_user':'U0ADA'}",
                "channels_select     | C0RANDOM   | {'selected_channel':'C0RANDOM'}",
                "conversations_select| C0RANDOM   | {'selected_conversation':'C0RANDOM'}",
                "multi_users_select  | U0ADA      | {'selected_users':['U0ADA']}",
                "static_select       | one        | {'selected_option':OPTION}",
                "radio_buttons       | one        | {'selected_option':OPTION}",
                "overflow            | one        | {'selected_option':OPTION}",
                "checkboxes          | one        | {'selected_options':[OPTION]}",
                "multi_static_select | one        | {'selected_options':[OPTION]}",
            })
    void each_kind_of_element_reports_in_its_own_field(String type, String chosen, String reported) {
        ObjectNode element =
                json("{'action_id':'x','options':[" + OPTION + "]}").put("type", type);
        ObjectNode target = Json.object();

        ElementState.report(target, element, List.of(chosen));

        assertThat(target).isEqualTo(json(reported.replace("OPTION", OPTION)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain_text_input | {'value':null}",
                "timepicker       | {'selected_time':null}",
                "static_select    | {'selected_option':null}",
                "checkboxes       | {'selected_options':[]}",
            })
    void nothing_chosen_is_null_or_an_empty_list(String type, String reported) {
        ObjectNode target = Json.object();

        ElementState.report(target, Json.object().put("type", type), List.of());

        assertThat(target).isEqualTo(json(reported));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'initial_value':'a'}          | a",
                "{'initial_time':'09:30'}       | 09:30",
                "{'initial_option':OPTION}      | one",
                "{'initial_options':[OPTION]}   | one",
                "{'initial_channels':['C1']}    | C1",
            })
    void an_untouched_element_holds_its_initial_value(String element, String held) {
        assertThat(ElementState.initially(json(element.replace("OPTION", OPTION))))
                .containsExactly(held);
    }

    @Test
    void options_in_groups_can_be_chosen_too() {
        ObjectNode element = json("{'type':'static_select','option_groups':[{'options':[" + OPTION + "]}]}");
        ObjectNode target = Json.object();

        ElementState.report(target, element, List.of("one"));

        assertThat(target.at("/selected_option/value").asString()).isEqualTo("one");
        assertThatThrownBy(() -> ElementState.report(Json.object(), element, List.of("two")))
                .isInstanceOf(ImpossibleAction.class)
                .hasMessageContaining("[one]");
    }
}
