package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PageActionsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SlackWorkspace slack = ToyApp.start();
    private DemoBot bot;
    private SandboxPage page;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        bot = new DemoBot(slack);
        page = SandboxPage.start(slack, List.of(), Optional.empty(), 0);
        browser = new Browser(page);
    }

    @AfterEach
    void stop() {
        page.close();
        bot.close();
        slack.close();
    }

    @Test
    void what_is_typed_is_shown_as_typed() throws Exception {
        assertThat(says("C0PLATFORM", "<!channel> & <b>you</b>")).isEmpty();
        assertThat(slack.snapshot().lastMessage("C0PLATFORM"))
                .hasValueSatisfying(message ->
                        assertThat(message.text()).isEqualTo("&lt;!channel&gt; &amp; &lt;b&gt;you&lt;/b&gt;"));
    }

    @Test
    void a_command_reaches_the_bot() throws Exception {
        assertThat(says("C0PLATFORM", "/toy quiz")).isEmpty();
        Message card = slack.awaitMessage(message -> message.offers("answer_a"), SOON);
        assertThat(card.channel()).isEqualTo("C0PLATFORM");
    }

    @Test
    void a_command_that_nobody_has_is_explained() throws Exception {
        assertThat(says("C0PLATFORM", "/dance")).startsWith("/dance is not a command here. There are: /toy");
    }

    @Test
    void the_bot_can_be_invited_and_removed() throws Exception {
        assertThat(says("C0RANDOM", "/invite @toy")).isEmpty();
        assertThat(slack.snapshot().channels().get("C0RANDOM").has("U0TOY")).isTrue();
        assertThat(says("C0RANDOM", "/remove @toy")).isEmpty();
        assertThat(slack.snapshot().channels().get("C0RANDOM").has("U0TOY")).isFalse();
        assertThat(says("C0RANDOM", "/invite @nobody")).isEqualTo("There is nobody called @nobody here.");
    }

    @Test
    void a_click_is_answered_to_the_one_who_clicked_alone() throws Exception {
        bot.postsCard("C0PLATFORM", "");
        assertThat(clicks(slack.snapshot().lastMessage("C0PLATFORM").orElseThrow(), "answer_b"))
                .isEmpty();
        await().atMost(SOON).until(() -> last(browser.state("U0BEN")).has("ephemeral"));
        assertThat(last(browser.state("U0ADA")).has("ephemeral")).isFalse();
    }

    @Test
    void a_bot_that_fails_is_named_at_the_button() throws Exception {
        bot.postsCard("C0PLATFORM", "");
        Message card = slack.snapshot().lastMessage("C0PLATFORM").orElseThrow();
        assertThat(clicks(card, "broken")).isEqualTo("toy answered with HTTP 500");
        bot.close();
        assertThat(clicks(card, "answer_a")).isEqualTo("toy could not be reached");
    }

    @Test
    void a_message_that_is_gone_cannot_be_clicked() throws Exception {
        bot.postsCard("C0PLATFORM", "");
        Message card = slack.snapshot().lastMessage("C0PLATFORM").orElseThrow();
        slack.admin().deletesMessage(card);
        assertThat(clicks(card, "answer_a")).isEqualTo("This is not there any more.");
    }

    @Test
    void a_modal_shows_errors_then_the_next_view_then_closes() throws Exception {
        assertThat(says("C0PLATFORM", "/toy schedule")).isEmpty();
        assertThat(submits("'time': ['soon'], 'notes': [], 'days': ['mon']")).isEmpty();
        assertThat(modals().path(0).path("errors").path("time").asString()).isEqualTo("Type a time such as 9:30");
        assertThat(submits("'time': ['9:30'], 'notes': [], 'days': ['mon', 'fri']"))
                .isEmpty();
        assertThat(modals()).hasSize(2);
        assertThat(modals().path(1).path("blocks").toString()).contains("9:30");
        assertThat(browser.acts("close", "{'as': 'U0BEN', 'view': '%s'}".formatted(top())))
                .isEmpty();
        assertThat(modals()).hasSize(1);
        assertThat(browser.acts("close", "{'as': 'U0BEN', 'view': '%s', 'all': true}".formatted(top())))
                .isEmpty();
        assertThat(modals()).isEmpty();
    }

    @Test
    void the_home_tab_is_drawn_when_it_is_opened() throws Exception {
        assertThat(browser.state("U0BEN").path("home").isNull()).isTrue();
        assertThat(browser.acts("home", "{'as': 'U0BEN', 'tab': 'home'}")).isEmpty();
        assertThat(browser.state("U0BEN").path("home").path("blocks").isEmpty()).isFalse();
        assertThat(browser.state("U0ADA").path("home").isNull()).isTrue();
    }

    @Test
    void what_only_one_member_saw_does_not_outlive_a_reload() throws Exception {
        assertThat(says("C0PLATFORM", "/toy help")).isEmpty();
        assertThat(last(browser.state("U0BEN")).has("ephemeral")).isTrue();
        assertThat(browser.acts("reload", "{'as': 'U0BEN'}")).isEmpty();
        assertThat(last(browser.state("U0BEN")).has("ephemeral")).isFalse();
    }

    @Test
    void nonsense_is_refused() throws Exception {
        assertThat(browser.posts("/page/click", "{").statusCode()).isEqualTo(400);
        assertThat(browser.acts("click", "{'as': 'U0NOBODY', 'view': 'V1'}")).isEqualTo("This is not there any more.");
        assertThat(browser.acts("say", "{'as': 'U0NOBODY', 'channel': 'C0PLATFORM', 'text': 'hi'}"))
                .contains("U0NOBODY");
    }

    private String says(String channel, String text) throws Exception {
        return browser.acts("say", "{'as': 'U0BEN', 'channel': '%s', 'text': '%s'}".formatted(channel, text));
    }

    private String clicks(Message message, String action) throws Exception {
        return browser.acts(
                "click",
                "{'as': 'U0BEN', 'channel': '%s', 'message': '%s', 'action': '%s', 'chosen': []}"
                        .formatted(message.channel(), message.ts(), action));
    }

    private String submits(String values) throws Exception {
        return browser.acts("submit", "{'as': 'U0BEN', 'view': '%s', 'values': {%s}}".formatted(top(), values));
    }

    private JsonNode modals() throws Exception {
        return browser.state("U0BEN").path("modals");
    }

    private String top() throws Exception {
        return modals().path(modals().size() - 1).path("id").asString();
    }

    private static JsonNode last(JsonNode state) {
        JsonNode messages = state.path("places").path(0).path("messages");
        return messages.path(messages.size() - 1);
    }
}
