package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncomingRequestsTest {
    private static final String CLICK = """
            {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},\
            "actions":[{"type":"button","action_id":"a","block_id":"b"}]}""";

    private final List<String> unreadable = new ArrayList<>();
    private final App app = new App(
            AppConfig.builder()
                    .singleTeamBotToken("xoxb-made-up")
                    .signingSecret("not needed")
                    .build(),
            List.of());
    private final IncomingRequests incoming =
            new IncomingRequests(app, interaction -> Optional.empty(), unreadable::add, Acknowledgements.UNHEARD);

    @Test
    void of_a_click_in_a_body_unlike_slacks_it_is_said_what_was_seen_and_no_new_manifest_is_asked_for()
            throws Exception {
        String body = "a=1&payload=" + URLEncoder.encode(CLICK, StandardCharsets.UTF_8);
        assertThat(incoming.answer(Optional.empty(), () -> request(body))).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .asString()
                .contains("a click", "does not begin with payload=")
                .doesNotContain("manifest");
    }

    private static SlackRequestParser.HttpRequest request(String body) {
        return SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .headers(new RequestHeaders(Map.of()))
                .requestBody(body)
                .remoteAddress("127.0.0.1")
                .build();
    }
}
