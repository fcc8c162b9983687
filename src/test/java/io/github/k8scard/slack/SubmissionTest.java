package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.util.json.GsonFactory;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    private static Submission of(String homeTeam) {
        String json = """
                {"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1", "team_id": "%s"},
                 "view": {"id": "V1", "callback_id": "form", "private_metadata": "C1",
                  "blocks": [{"type": "context", "block_id": "intro", "elements": []},
                             {"type": "input", "block_id": "words"}, {"type": "input", "block_id": "many"}],
                  "state": {"values": {
                    "words": {"words": {"type": "plain_text_input", "value": "  “berlin”\u200b "}},
                    "empty": {"empty": {"type": "plain_text_input"}},
                    "time": {"time": {"type": "timepicker", "selected_time": "09:30"}},
                    "one": {"one": {"type": "radio_buttons", "selected_option": {"value": "QUIZ"}}},
                    "many": {"many": {"type": "checkboxes", "selected_options": [{"value": "1"}, {"value": "3"}]}},
                    "none": {"none": {"type": "checkboxes", "selected_options": []}}}}}}""".formatted(homeTeam);
        return Submission.of(GsonFactory.createSnakeCase().fromJson(json, ViewSubmissionPayload.class), NOW);
    }

    @Test
    void what_is_in_the_inputs_is_read_whatever_kind_they_are() {
        Submission submission = of("T1");
        assertThat(submission.callbackId()).isEqualTo("form");
        assertThat(submission.metadata()).isEqualTo("C1");
        assertThat(submission.member()).isEqualTo(new MemberKey("T1", "U1"));
        assertThat(submission.inputs()).containsExactly("words", "many");
        assertThat(submission.words("words")).isEqualTo("berlin");
        assertThat(submission.text("words")).as("free text").isEqualTo("“berlin”\u200b");
        assertThat(submission.words("empty")).isEmpty();
        assertThat(submission.text("time")).isEqualTo("09:30");
        assertThat(submission.text("one")).isEqualTo("QUIZ");
        assertThat(submission.chosen("many")).containsExactlyInAnyOrder("1", "3");
        assertThat(submission.text("empty")).isEmpty();
        assertThat(submission.chosen("none")).isEmpty();
        assertThat(submission.text("no such input")).isEmpty();
    }

    @Test
    void somebody_of_another_workspace_is_an_outsider() {
        assertThat(of("T1").outsider()).isFalse();
        assertThat(of("T2").outsider()).isTrue();
        assertThat(of("T2").member().workspaceId()).isEqualTo("T1");
    }
}
