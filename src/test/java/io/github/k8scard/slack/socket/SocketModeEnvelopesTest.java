package io.github.k8scard.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import io.github.k8scard.slack.Acknowledgements;
import io.github.k8scard.slack.IncomingRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SocketModeEnvelopesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLICK = """
            {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},\
            "actions":[{"type":"button","action_id":"a","block_id":"b"}]}""";
    private static final String COMMAND = """
            {"command":"/k8scard","text":"help","team_id":"T1","user_id":"U1"}""";
    private static final String EVENT = """
            {"type":"event_callback","team_id":"T1","event":{"type":"member_joined_channel","user":"U1","channel":"C1"}}""";

    private final App app = new App(
            AppConfig.builder()
                    .singleTeamBotToken("xoxb-made-up")
                    .signingSecret("not needed")
                    .build(),
            List.of());
    private final List<String> unreadable = new ArrayList<>();
    private Function<byte[], Optional<Response>> clicks = json -> Optional.empty();
    private final SocketModeEnvelopes envelopes = new SocketModeEnvelopes(
            new IncomingRequests(app, json -> clicks.apply(json), unreadable::add, Acknowledgements.UNHEARD));

    private Optional<String> handled(JsonNode envelope) {
        return envelopes.handle(envelope, System.nanoTime());
    }

    @Test
    void an_event_that_could_not_be_handled_is_not_acknowledged_so_that_it_comes_again() {
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(handled(envelope("events_api", EVENT, false))).isEmpty();
    }

    @Test
    void a_click_that_could_not_be_handled_or_stored_is_not_acknowledged_so_that_slack_tells_the_member() {
        clicks = json -> {
            throw new AssertionError("on purpose");
        };
        assertThat(handled(envelope("interactive", CLICK, false))).isEmpty();

        clicks = json -> Optional.of(Response.error(503));
        assertThat(handled(envelope("interactive", CLICK, true))).isEmpty();
    }

    @Test
    void a_command_that_could_not_be_handled_is_acknowledged_with_words() {
        app.command("/k8scard", (request, context) -> {
            throw new AssertionError("on purpose");
        });

        assertThat(handled(envelope("slash_commands", COMMAND, true)).orElseThrow())
                .contains("Something went wrong on my side");
    }

    @Test
    void an_answer_goes_only_where_one_is_accepted() {
        app.command("/k8scard", (request, context) -> context.ack("hello"));

        assertThat(handled(envelope("slash_commands", COMMAND, true)).orElseThrow())
                .contains("hello");
        assertThat(handled(envelope("slash_commands", COMMAND, false))).hasValue("{\"envelope_id\":\"E1\"}");
    }

    @Test
    void what_nobody_handles_is_acknowledged() {
        assertThat(handled(envelope("interactive", "{\"type\":\"of tomorrow\"}", false)))
                .hasValue("{\"envelope_id\":\"E1\"}");
        assertThat(handled(envelope("slash_commands", COMMAND, true))).hasValue("{\"envelope_id\":\"E1\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "7",
                "\"text\"",
                "{\"type\":null}",
                "{\"type\":\"of tomorrow\"}",
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"user\":7}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "{\"command\":{}}"
            })
    void what_cannot_be_read_is_told_once_and_acknowledged_so_that_it_does_not_come_again(String payload) {
        for (String type : List.of("events_api", "interactive", "slash_commands", "of tomorrow")) {
            assertThat(handled(envelope(type, payload, true))).as(type).hasValue("{\"envelope_id\":\"E1\"}");
        }
        assertThat(unreadable).hasSize(4);
    }

    private static JsonNode envelope(String type, String payload, boolean acceptsAnswer) {
        return JSON.createObjectNode()
                .put("envelope_id", "E1")
                .put("type", type)
                .put("accepts_response_payload", acceptsAnswer)
                .set("payload", JSON.readTree(payload));
    }
}
