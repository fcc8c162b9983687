package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ViewsTest {
    private static final String MODAL = """
            {"type":"modal","callback_id":"one","title":{"type":"plain_text","text":"One"},
             "blocks":[{"type":"actions","elements":[
               {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]}""";
    private static final String HOME = """
            {"type":"home","blocks":[{"type":"actions","elements":[
               {"type":"button","action_id":"practise","text":{"type":"plain_text","text":"Practice"}}]}]}""";

    private final AdjustableClock wall = new AdjustableClock(Instant.parse("2026-07-01T08:00:00Z"));

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withWall(wall));

    private ActingMember ada;

    @BeforeEach
    void act() {
        ada = world.slack().member("U0ADA");
    }

    private String trigger() {
        ada.types("C0PLATFORM", "/toy");
        return lastTrigger();
    }

    private String lastTrigger() {
        return world.bot().last().path("trigger_id").asString();
    }

    private JsonNode open(String trigger) {
        return world.bot().calls("views.open", "trigger_id", trigger, "view", MODAL);
    }

    private JsonNode pushFrom(View view) {
        ada.clicks(view, "go");
        return world.bot().calls("views.push", "trigger_id", lastTrigger(), "view", MODAL);
    }

    private View top() {
        return world.slack().snapshot().modal("U0ADA").orElseThrow();
    }

    @Test
    void a_trigger_opens_one_modal_for_the_one_who_acted() {
        String trigger = trigger();

        JsonNode opened = open(trigger);
        JsonNode again = open(trigger);

        assertThat(opened.at("/view/id").asString()).isEqualTo(top().id());
        assertThat(opened.at("/view/root_view_id").asString()).isEqualTo(top().id());
        assertThat(again.path("error").asString()).isEqualTo("exchanged_trigger_id");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void a_trigger_lives_for_three_seconds() {
        String first = trigger();
        wall.advance(Duration.ofSeconds(3));
        assertThat(open(first).path("ok").asBoolean()).isTrue();

        String second = trigger();
        wall.advance(Duration.ofMillis(3001));
        assertThat(open(second).path("error").asString()).isEqualTo("expired_trigger_id");
        assertThat(open("1.2.3").path("error").asString()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_stack_holds_three_modals() {
        open(trigger());

        JsonNode second = pushFrom(top());
        JsonNode third = pushFrom(top());
        JsonNode fourth = pushFrom(top());

        assertThat(second.path("ok").asBoolean()).isTrue();
        assertThat(third.at("/view/previous_view_id").asString())
                .isEqualTo(second.at("/view/id").asString());
        assertThat(fourth.path("error").asString()).isEqualTo("push_limit_reached");
        assertThat(world.slack().snapshot().modals().get("U0ADA")).hasSize(3);
    }

    @Test
    void pushing_needs_a_trigger_from_within_a_modal() {
        open(trigger());

        JsonNode answer = world.bot().calls("views.push", "trigger_id", trigger(), "view", MODAL);

        assertThat(answer.path("ok").asBoolean()).isFalse();
    }

    @Test
    void an_update_with_an_old_hash_is_a_conflict() {
        open(trigger());
        String id = top().id();
        String hash = top().hash();
        String two = MODAL.replace("One", "Two");

        JsonNode first = world.bot().calls("views.update", "view_id", id, "hash", hash, "view", two);
        JsonNode late = world.bot().calls("views.update", "view_id", id, "hash", hash, "view", MODAL);

        assertThat(first.path("ok").asBoolean()).isTrue();
        assertThat(late.path("error").asString()).isEqualTo("hash_conflict");
        assertThat(top().title()).isEqualTo("Two");
        View closed = top();
        ada.closes(closed);
        assertThatThrownBy(() -> ada.clicks(closed, "go")).isInstanceOf(ImpossibleAction.class);
        assertThat(world.bot()
                        .calls("views.update", "view_id", id, "view", two)
                        .path("error")
                        .asString())
                .isEqualTo("not_found");
    }

    @Test
    void an_external_id_is_unique() {
        String named = MODAL.replace("\"callback_id\"", "\"external_id\":\"mine\",\"callback_id\"");
        world.bot().calls("views.open", "trigger_id", trigger(), "view", named);

        JsonNode updated = world.bot().calls("views.update", "external_id", "mine", "view", named);
        world.slack().member("U0BEN").types("C0PLATFORM", "/toy");
        JsonNode taken = world.bot().calls("views.open", "trigger_id", lastTrigger(), "view", named);

        assertThat(updated.path("ok").asBoolean()).isTrue();
        assertThat(taken.path("error").asString()).isEqualTo("duplicate_external_id");
    }

    @Test
    void a_view_has_the_right_type_and_size() {
        assertThat(world.bot()
                        .calls("views.open", "trigger_id", trigger(), "view", HOME)
                        .path("error")
                        .asString())
                .isEqualTo("invalid_arguments");
        String huge = MODAL.replace("\"One\"", "\"" + "x".repeat(250_000) + "\"");
        assertThat(world.bot()
                        .calls("views.open", "trigger_id", trigger(), "view", huge)
                        .path("error")
                        .asString())
                .isEqualTo("view_too_large");
    }

    @Test
    void a_home_tab_is_published_and_clicked() {
        ada.opensHome();
        assertThat(world.bot().last().at("/event/type").asString()).isEqualTo("app_home_opened");
        assertThat(world.bot().last().at("/event/tab").asString()).isEqualTo("home");

        JsonNode published = world.bot().calls("views.publish", "user_id", "U0ADA", "view", HOME);
        View home = world.slack().snapshot().home("U0ADA").orElseThrow();
        ada.clicks(home, "practise");

        assertThat(published.at("/view/id").asString()).isEqualTo(home.id());
        JsonNode click = world.bot().last();
        assertThat(click.at("/container/type").asString()).isEqualTo("view");
        assertThat(click.at("/view/type").asString()).isEqualTo("home");
        assertThat(click.has("response_url")).isFalse();
        JsonNode stale = world.bot().calls("views.publish", "user_id", "U0ADA", "hash", "1.old", "view", HOME);
        assertThat(stale.path("error").asString()).isEqualTo("hash_conflict");
        ada.opensHome();
        assertThat(world.bot().last().at("/event/view/id").asString()).isEqualTo(home.id());
    }

    @Test
    void a_click_while_the_tab_is_drawn_anew_still_means_its_button() {
        world.bot().calls("views.publish", "user_id", "U0ADA", "view", HOME);
        View old = world.slack().snapshot().home("U0ADA").orElseThrow();
        String button = old.blocks().at("/0/block_id").asString() + "/practise";
        String longer = HOME.replace("\"blocks\":[", "\"blocks\":[{\"type\":\"divider\"},");

        world.bot().calls("views.publish", "user_id", "U0ADA", "view", longer);
        ada.clicks(world.slack().snapshot().home("U0ADA").orElseThrow(), button);

        assertThat(world.bot().last().at("/actions/0/action_id").asString()).isEqualTo("practise");
    }

    @Test
    void a_date_that_is_picked_on_a_home_tab_comes_as_slack_reports_it() {
        String picker = """
                {"type":"home","blocks":[{"type":"actions","elements":[
                {"type":"datepicker","action_id":"pause","initial_date":"2026-11-24",
                "placeholder":{"type":"plain_text","text":"Pause until"}}]}]}""";
        world.bot().calls("views.publish", "user_id", "U0ADA", "view", picker);
        ada.selects(world.slack().snapshot().home("U0ADA").orElseThrow(), "pause", "2026-12-04");
        JsonNode click = world.bot().last();
        assertThat(click.at("/actions/0/type").asString()).isEqualTo("datepicker");
        assertThat(click.at("/actions/0/selected_date").asString()).isEqualTo("2026-12-04");
        assertThat(click.at("/actions/0/initial_date").asString()).isEqualTo("2026-11-24");
        assertThat(click.at("/view/state/values").findValuesAsString("selected_date"))
                .containsExactly("2026-12-04");
    }

    @Test
    void only_people_of_this_workspace_have_a_home_tab() {
        world.slack().admin().adds(User.person("U0GUEST", "guest", "Guest", "UTC", "T0OTHER"));
        for (String nobody : List.of("U0GUEST", "U0TOY", "U0NOBODY")) {
            JsonNode refused = world.bot().calls("views.publish", "user_id", nobody, "view", HOME);
            assertThat(refused.path("error").asString()).isEqualTo("invalid_arguments");
        }
        assertThat(world.slack().snapshot().homes()).isEmpty();
    }

    @Test
    void without_a_home_tab_nothing_can_be_published() throws Exception {
        try (var slack = SlackWorkspace.start(ToyApp.plan().withoutHomeTab());
                var bot = new ToyBot(slack)) {
            assertThat(bot.calls("views.publish", "user_id", "U0ADA", "view", HOME)
                            .path("error")
                            .asString())
                    .isEqualTo("not_enabled");
        }
    }
}
