package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message.Metadata;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's own Java client takes the workspace for Slack. */
class SdkClientTest {
    @RegisterExtension
    final Connected world =
            new Connected(ToyApp.plan().withScopes("channels:history").withoutPace());

    private Slack sdk;
    private MethodsClient client;

    @BeforeEach
    void connect() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(world.slack().apiUrl().toString());
        sdk = Slack.getInstance(config);
        client = sdk.methods(world.slack().botToken());
    }

    @AfterEach
    void disconnect() throws Exception {
        sdk.close();
    }

    @Test
    void it_posts_updates_and_reads_back() throws Exception {
        var metadata = Metadata.builder()
                .eventType("card")
                .eventPayload(Map.of("round", "1"))
                .build();
        var posted = client.chatPostMessage(r -> r.channel("C0PLATFORM")
                .text("hello")
                .blocksAsString(Connected.BUTTONS)
                .metadata(metadata));
        var updated = client.chatUpdate(r ->
                r.channel("C0PLATFORM").ts(posted.getTs()).text("closed").blocksAsString("[{\"type\":\"divider\"}]"));
        var history = client.conversationsHistory(r -> r.channel("C0PLATFORM").includeAllMetadata(true));

        assertThat(posted.isOk()).as(posted.toString()).isTrue();
        assertThat(posted.getMessage().getBlocks()).hasSize(2);
        assertThat(updated.isOk()).as(updated.toString()).isTrue();
        assertThat(history.getMessages()).hasSize(1);
        assertThat(history.getMessages().get(0).getText()).isEqualTo("closed");
        assertThat(history.getMessages().get(0).getMetadata().getEventPayload()).containsEntry("round", "1");
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void it_knows_itself_and_others() throws Exception {
        assertThat(client.authTest(r -> r).getUserId()).isEqualTo("U0TOY");
        assertThat(client.usersInfo(r -> r.user("U0EMI")).getUser().getTz()).isEqualTo("Asia/Tokyo");
        assertThat(client.conversationsInfo(r -> r.channel("C0PLATFORM"))
                        .getChannel()
                        .isMember())
                .isTrue();
        assertThat(client.conversationsMembers(r -> r.channel("C0PLATFORM")).getMembers())
                .hasSize(7);
    }

    @Test
    void it_opens_a_modal_with_a_trigger() throws Exception {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        String trigger = world.bot().last().path("trigger_id").asString();

        var opened = client.viewsOpen(r -> r.triggerId(trigger).viewAsString("""
                        {"type":"modal","title":{"type":"plain_text","text":"One"},"blocks":[{"type":"divider"}]}"""));

        assertThat(opened.isOk()).as(opened.toString()).isTrue();
        assertThat(opened.getView().getHash())
                .isEqualTo(world.slack().snapshot().modal("U0ADA").orElseThrow().hash());
    }

    @Test
    void it_understands_a_click_and_responds_to_it() throws Exception {
        world.slack().member("U0ADA").clicks(world.card("C0PLATFORM"), "answer_a");

        BlockActionPayload click = GsonFactory.createSnakeCase(sdk.getConfig())
                .fromJson(world.bot().last().toString(), BlockActionPayload.class);
        var sent = new ActionResponseSender(sdk)
                .send(
                        click.getResponseUrl(),
                        ActionResponse.builder()
                                .text("Right!")
                                .replaceOriginal(false)
                                .build());

        assertThat(click.getUser().getId()).isEqualTo("U0ADA");
        assertThat(click.getActions().get(0).getValue()).isEqualTo("r1");
        assertThat(click.getMessage().getBlocks()).hasSize(2);
        assertThat(sent.getCode()).isEqualTo(200);
        assertThat(world.slack().snapshot().lastEphemeral("C0PLATFORM", "U0ADA"))
                .isPresent();
    }

    @Test
    void it_reports_a_rate_limit_as_such() {
        world.slack().faults().next("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(7)));

        assertThatThrownBy(() ->
                        client.chatPostMessage(r -> r.channel("C0PLATFORM").text("x")))
                .isInstanceOfSatisfying(SlackApiException.class, e -> {
                    assertThat(e.getResponse().code()).isEqualTo(429);
                    assertThat(e.getResponse().header("Retry-After")).isEqualTo("7");
                });
    }

    @Test
    void a_client_that_resends_by_itself_posts_twice() throws Exception {
        client.chatPostMessage(r -> r.channel("C0PLATFORM").text("one"));
        world.slack().faults().next("chat.postMessage", Fault.cutAfter());

        assertThat(client.chatPostMessage(r -> r.channel("C0PLATFORM").text("two"))
                        .isOk())
                .isTrue();

        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM"))
                .extracting(Message::text)
                .containsExactly("one", "two", "two");
    }

    @Test
    void it_agrees_with_the_signature() {
        String body = "text=%C3%A9t%C3%A9";

        String ours = RequestSignature.of("secret", 1_790_000_000L, body);

        assertThat(ours).isEqualTo(new SlackSignature.Generator("secret").generate("1790000000", body));
    }
}
