package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SubmittedViewsTest {
    private static final String FORM = """
            {"type":"modal","callback_id":"schedule","private_metadata":"C0PLATFORM","notify_on_close":true,
             "title":{"type":"plain_text","text":"Schedule"},"submit":{"type":"plain_text","text":"Save"},
             "blocks":[
              {"type":"input","block_id":"time","label":{"type":"plain_text","text":"Time"},
               "element":{"type":"timepicker","action_id":"at","initial_time":"09:30"}},
              {"type":"input","block_id":"days","label":{"type":"plain_text","text":"Days"},
               "element":{"type":"checkboxes","action_id":"weekdays","options":[
                {"text":{"type":"plain_text","text":"Mon"},"value":"MON"},
                {"text":{"type":"plain_text","text":"Tue"},"value":"TUE"}]}},
              {"type":"input","block_id":"mode","label":{"type":"plain_text","text":"Mode"},
               "element":{"type":"static_select","action_id":"mode","options":[
                {"text":{"type":"plain_text","text":"Quiz"},"value":"quiz"}]}},
              {"type":"input","block_id":"note","optional":true,"label":{"type":"plain_text","text":"Note"},
               "element":{"type":"plain_text_input","action_id":"note"}}]}""";

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan());

    private ActingMember ada;
    private View form;

    @BeforeEach
    void open() {
        ada = world.slack().member("U0ADA");
        ada.types("C0PLATFORM", "/toy schedule");
        world.bot()
                .calls(
                        "views.open",
                        "trigger_id",
                        world.bot().last().path("trigger_id").asString(),
                        "view",
                        FORM);
        form = world.slack().snapshot().modal("U0ADA").orElseThrow();
    }

    private Exchange submit(ToyBot.Answer answer) {
        world.bot().answers(request -> answer);
        return ada.submits(form, Map.of("weekdays", List.of("MON", "TUE"), "mode", "quiz"));
    }

    private ToyBot.Answer action(String name) {
        return ToyBot.Answer.json(Json.object().put("response_action", name));
    }

    private ToyBot.Answer withView(String name) {
        ObjectNode answer = Json.object().put("response_action", name);
        answer.set("view", Json.parse(FORM.replace("\"Schedule\"", "\"Second\"")));
        return ToyBot.Answer.json(answer);
    }

    private ToyBot.Answer error(String block) {
        ObjectNode answer = Json.object().put("response_action", "errors");
        answer.putObject("errors").put(block, "No such time");
        return ToyBot.Answer.json(answer);
    }

    private List<View> stack() {
        return world.slack().snapshot().modals().getOrDefault("U0ADA", List.of());
    }

    @Test
    void what_was_filled_in_arrives_by_block_and_action() {
        submit(ToyBot.Answer.empty());

        JsonNode view = world.bot().last().path("view");
        JsonNode values = view.at("/state/values");
        assertThat(world.bot().last().path("type").asString()).isEqualTo("view_submission");
        assertThat(view.path("callback_id").asString()).isEqualTo("schedule");
        assertThat(view.path("private_metadata").asString()).isEqualTo("C0PLATFORM");
        assertThat(values.at("/time/at/selected_time").asString()).isEqualTo("09:30");
        assertThat(values.at("/days/weekdays/selected_options").findValuesAsString("value"))
                .containsExactly("MON", "TUE");
        assertThat(values.at("/mode/mode/selected_option/text/text").asString()).isEqualTo("Quiz");
        assertThat(values.at("/note/note/value").isNull()).isTrue();
    }

    @Test
    void an_empty_acknowledgement_closes_the_modal() {
        assertThat(submit(ToyBot.Answer.empty()).acknowledged()).isTrue();

        assertThat(stack()).isEmpty();
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void an_error_is_shown_at_its_input() {
        submit(error("time"));

        assertThat(stack()).hasSize(1);
        assertThat(stack().get(0).errors()).containsExactly(Map.entry("time", "No such time"));
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void an_error_at_no_input_is_a_breach() {
        submit(error("place"));

        assertThat(stack().get(0).errors()).containsOnlyKeys("");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void an_update_takes_the_place_of_the_modal() {
        submit(withView("update"));

        assertThat(stack()).extracting(View::title).containsExactly("Second");
        assertThat(stack().get(0).id()).isEqualTo(form.id());
    }

    @Test
    void a_push_lies_above_the_modal_until_it_is_closed() {
        submit(withView("push"));
        assertThat(stack()).extracting(View::title).containsExactly("Schedule", "Second");

        ada.closes(stack().get(1));
        assertThat(stack()).extracting(View::title).containsExactly("Schedule");
    }

    @Test
    void clear_closes_the_whole_stack() {
        submit(withView("push"));
        submit(action("clear"));

        assertThat(stack()).isEmpty();
    }

    @Test
    void an_answer_that_slack_does_not_know_leaves_the_modal_open() {
        submit(action("dance"));
        submit(ToyBot.Answer.json(Json.object().put("ok", true)));
        submit(ToyBot.Answer.status(500));

        assertThat(stack()).hasSize(1);
        assertThat(world.slack().breaches()).hasSize(3);
    }

    @Test
    void an_input_that_was_emptied_holds_nothing() {
        ada.submits(form, Map.of("weekdays", List.of("MON"), "mode", "quiz", "note", ""));

        assertThat(world.bot().last().at("/view/state/values/note/note/value").isNull())
                .isTrue();
    }

    @Test
    void closing_is_told_to_apps_that_ask() {
        Exchange told = ada.closes(form).orElseThrow();

        assertThat(told.acknowledged()).isTrue();
        assertThat(world.bot().last().path("type").asString()).isEqualTo("view_closed");
        assertThat(world.bot().last().path("is_cleared").asBoolean()).isFalse();
        assertThat(stack()).isEmpty();
    }

    @Test
    void slacks_client_does_not_send_what_is_not_filled_in() {
        assertThatThrownBy(() -> ada.submits(form, Map.of("mode", "quiz")))
                .isInstanceOf(ImpossibleAction.class)
                .hasMessageContaining("weekdays");
        assertThatThrownBy(() -> ada.submits(form, Map.of("colour", "red"))).hasMessageContaining("colour");
        assertThatThrownBy(() -> ada.submits(form, Map.of("weekdays", "MON", "mode", "exam")))
                .hasMessageContaining("exam");
        assertThatThrownBy(() -> world.slack().member("U0BEN").closes(form)).isInstanceOf(ImpossibleAction.class);
    }

    @Test
    void two_inputs_with_the_same_action_in_different_blocks_keep_a_value_each() {
        String twins = """
                {"type":"modal","callback_id":"twins","title":{"type":"plain_text","text":"Twins"},
                 "submit":{"type":"plain_text","text":"Save"},"blocks":[
                  {"type":"input","block_id":"first","label":{"type":"plain_text","text":"First"},
                   "element":{"type":"plain_text_input","action_id":"value"}},
                  {"type":"input","block_id":"second","label":{"type":"plain_text","text":"Second"},
                   "element":{"type":"plain_text_input","action_id":"value"}},
                  {"type":"actions","block_id":"third","elements":[
                   {"type":"button","action_id":"value","value":"3","text":{"type":"plain_text","text":"Third"}}]}]}""";
        ada.types("C0PLATFORM", "/toy twins");
        String trigger = world.bot().last().path("trigger_id").asString();
        world.bot().calls("views.open", "trigger_id", trigger, "view", twins);
        View both = world.slack().snapshot().modal("U0ADA").orElseThrow();
        assertThatThrownBy(() -> ada.submits(both, Map.of("value", "?")))
                .isInstanceOf(ImpossibleAction.class)
                .hasMessageContaining("first/value")
                .hasMessageContaining("second/value");

        ada.clicks(both, "third/value");
        assertThat(world.bot().last().at("/actions/0/value").asString()).isEqualTo("3");
        ada.submits(both, Map.of("first/value", "one", "second/value", "two"));
        JsonNode values = world.bot().last().at("/view/state/values");
        assertThat(values.at("/first/value/value").asString()).isEqualTo("one");
        assertThat(values.at("/second/value/value").asString()).isEqualTo("two");
    }
}
