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

/** Menus whose options the app gives as a member types. */
class SuggestionsTest {
    private static final String FORM = """
            {"type":"modal","callback_id":"f","title":{"type":"plain_text","text":"F"},
             "submit":{"type":"plain_text","text":"Save"},
             "blocks":[{"type":"input","block_id":"one","optional":true,"label":{"type":"plain_text","text":"One"},
               "element":{"type":"external_select","action_id":"menu"}},
              {"type":"input","block_id":"many","optional":true,"label":{"type":"plain_text","text":"Many"},
               "element":{"type":"multi_external_select","action_id":"menu","min_query_length":0,
                "max_selected_items":2,
                "initial_options":[{"text":{"type":"plain_text","text":"First"},"value":"first"}]}}]}""";

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan());

    private ActingMember ada;
    private View form;

    @BeforeEach
    void open() {
        ada = world.slack().member("U0ADA");
        ada.types("C0PLATFORM", "/toy form");
        world.bot()
                .calls(
                        "views.open",
                        "trigger_id",
                        world.bot().last().path("trigger_id").asString(),
                        "view",
                        FORM);
        form = world.slack().snapshot().modal("U0ADA").orElseThrow();
    }

    private void offers(String... values) {
        ObjectNode answer = Json.object();
        var options = answer.putArray("options");
        for (String value : values) {
            options.addObject()
                    .put("value", value)
                    .putObject("text")
                    .put("type", "plain_text")
                    .put("text", value);
        }
        world.bot().answers(request -> ToyBot.Answer.json(answer));
    }

    private JsonNode submitted(Map<String, ?> values) {
        world.bot().answers(request -> ToyBot.Answer.empty());
        ada.submits(form, values);
        return world.bot().last().at("/view/state/values");
    }

    @Test
    void what_is_typed_is_asked_of_the_app() {
        offers("a");
        Exchange asked = ada.searches(form, "many/menu", "a b");
        JsonNode request = world.bot().last();
        assertThat(request.path("type").asString()).isEqualTo("block_suggestion");
        assertThat(request.path("value").asString()).isEqualTo("a b");
        assertThat(request.path("block_id").asString()).isEqualTo("many");
        assertThat(request.path("action_id").asString()).isEqualTo("menu");
        assertThat(request.at("/user/id").asString()).isEqualTo("U0ADA");
        assertThat(request.at("/team/id").asString()).isEqualTo("T0SANDBOX");
        assertThat(request.at("/view/callback_id").asString()).isEqualTo("f");
        assertThat(request.at("/container/view_id").asString()).isEqualTo(form.id());
        assertThat(request.has("response_url")).isFalse();
        assertThat(asked.json().path("options")).hasSize(1);
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void only_what_was_offered_or_chosen_at_first_can_be_chosen() {
        assertThatThrownBy(() -> submitted(Map.of("many/menu", List.of("a")))).isInstanceOf(ImpossibleAction.class);
        offers("a");
        ada.searches(form, "many/menu", "");
        JsonNode values = submitted(Map.of("many/menu", List.of("first", "a")));
        assertThat(values.at("/many/menu/selected_options").findValuesAsString("value"))
                .containsExactly("first", "a");
        assertThat(values.at("/one/menu/selected_option").isNull()).isTrue();
    }

    @Test
    void a_menu_asks_from_so_many_characters_on_as_it_says_and_holds_no_more_than_it_says() {
        offers("a", "b", "c");
        assertThatThrownBy(() -> ada.searches(form, "one/menu", "ab")).isInstanceOf(ImpossibleAction.class);
        ada.searches(form, "one/menu", "abc");
        ada.searches(form, "many/menu", "");
        assertThatThrownBy(() -> submitted(Map.of("many/menu", List.of("a", "b", "c"))))
                .isInstanceOf(ImpossibleAction.class)
                .hasMessageContaining("At most 2");
    }

    @Test
    void an_answer_over_slacks_limits_is_a_breach_and_offers_nothing() {
        offers("x".repeat(151));
        assertThat(ada.searches(form, "many/menu", "").breach().orElseThrow())
                .contains("/options/0/value")
                .contains("has 151 characters");
        world.bot().answers(request -> ToyBot.Answer.empty());
        assertThat(ada.searches(form, "many/menu", "").breach()).isPresent();
        assertThatThrownBy(() -> submitted(Map.of("many/menu", List.of("x".repeat(151)))))
                .isInstanceOf(ImpossibleAction.class);
    }

    @Test
    void in_a_message_it_works_the_same() {
        String blocks = """
                [{"type":"actions","block_id":"b","elements":[{"type":"external_select","action_id":"pick",
                  "min_query_length":1}]}]""";
        JsonNode posted =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "Pick", "blocks", blocks);
        Message message = world.slack()
                .snapshot()
                .message("C0PLATFORM", posted.path("ts").asString())
                .orElseThrow();
        offers("yes");
        ada.searches(message, "pick", "y");
        assertThat(world.bot().last().at("/channel/id").asString()).isEqualTo("C0PLATFORM");
        ada.selects(message, "pick", "yes");
        assertThat(world.bot().last().at("/actions/0/selected_option/value").asString())
                .isEqualTo("yes");
    }
}
