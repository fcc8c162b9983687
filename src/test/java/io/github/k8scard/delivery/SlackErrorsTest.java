package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackErrorsTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";

    @ParameterizedTest
    @MethodSource("refusals")
    void a_documented_refusal_ends_as_much_as_it_concerns(String method, String code, RefusalScope scope) {
        assertThat(SlackErrors.outcome(method, code)).isEqualTo(new Outcome.Refused(scope, code));
    }

    static Stream<Arguments> refusals() {
        return SlackErrorCodes.documented()
                .filter(row -> row.scope() != null)
                .map(row -> Arguments.of(row.method(), row.code(), row.scope()));
    }

    @ParameterizedTest
    @CsvSource({
        "chat.postMessage, ratelimited, PT1M",
        "chat.postMessage, rate_limited, PT1M",
        "chat.postMessage, message_limit_exceeded, PT1M",
        "chat.postMessage, accesslimited, PT1M",
        "chat.postMessage, request_timeout, PT1M",
        "chat.postMessage, service_unavailable, PT1M",
        "chat.postMessage, team_added_to_org, PT5M",
        "chat.postMessage, org_login_required, PT5M",
        "chat.update, ratelimited, PT1M",
        "chat.update, message_limit_exceeded, PT1M",
        "chat.update, accesslimited, PT1M",
        "chat.update, request_timeout, PT1M",
        "chat.update, service_unavailable, PT1M",
        "chat.update, external_channel_migrating, PT1M",
        "chat.update, streaming_state_conflict, PT1M",
        "chat.update, update_failed, PT1M",
        "chat.update, team_added_to_org, PT5M",
        "chat.update, org_login_required, PT5M",
        "chat.update, internal_error, PT0S",
        "chat.update, fatal_error, PT0S",
    })
    void what_passes_by_itself_is_tried_again(String method, String code, Duration notBefore) {
        assertThat(SlackErrors.outcome(method, code)).isEqualTo(new Outcome.NotSent("Slack says " + code, notBefore));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error"})
    void a_post_of_which_some_may_have_succeeded_is_unknown(String code) {
        assertThat(SlackErrors.outcome(POST, code)).isEqualTo(new Outcome.Unknown("Slack says " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {POST, UPDATE})
    void an_undocumented_code_is_tried_again_a_limited_number_of_times(String method) {
        assertThat(SlackErrors.outcome(method, "brand_new_error"))
                .isEqualTo(new Outcome.NotSent("Slack says brand_new_error", Duration.ZERO, 10));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_refusal_without_a_code_is_a_lost_answer(String code) {
        assertThat(SlackErrors.outcome(POST, code)).isEqualTo(new Outcome.Unknown("Slack names no error"));
        assertThat(SlackErrors.outcome(UPDATE, code))
                .isEqualTo(new Outcome.NotSent("Slack names no error", Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {POST, "chat.postEphemeral", "a.method.we.do.not.know"})
    void a_lost_answer_is_unknown_where_repeating_would_show(String method) {
        assertThat(SlackErrors.lostAnswer(method, "time-out")).isEqualTo(new Outcome.Unknown("time-out"));
    }

    @Test
    void a_lost_answer_to_a_change_is_simply_repeated() {
        assertThat(SlackErrors.lostAnswer(UPDATE, "time-out"))
                .isEqualTo(new Outcome.NotSent("time-out", Duration.ZERO));
    }

    @Test
    void every_documented_code_is_sorted() {
        assertThat(SlackErrorCodes.documented())
                .hasSizeGreaterThan(130)
                .allSatisfy(row -> assertThat(SlackErrorTable.meaning(row.code()))
                        .as(row.code())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "edit_window_closed, true",
        "cant_update_message, true",
        "message_not_found, false",
        "channel_not_found, false",
        "invalid_blocks, false",
    })
    void a_message_that_stands_but_cannot_change_gets_a_reply(String code, boolean frozen) {
        assertThat(SlackErrors.isFrozen(code)).isEqualTo(frozen);
    }
}
