package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackErrorsTest {
    @ParameterizedTest
    @MethodSource("refusals")
    void a_documented_refusal_ends_as_much_as_it_concerns(String method, String code, RefusalScope scope) {
        assertThat(SlackErrors.outcome(code)).isEqualTo(new Outcome.Refused(scope, code));
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
    })
    void what_passes_by_itself_is_tried_again(String method, String code, Duration notBefore) {
        assertThat(SlackErrors.outcome(code)).isEqualTo(new Outcome.NotSent("Slack says " + code, notBefore));
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error"})
    void a_post_of_which_some_may_have_succeeded_is_unknown(String code) {
        assertThat(SlackErrors.outcome(code)).isEqualTo(new Outcome.Unknown("Slack says " + code));
    }

    @Test
    void an_undocumented_code_is_tried_again() {
        assertThat(SlackErrors.outcome("brand_new_error"))
                .isEqualTo(new Outcome.NotSent("Slack says brand_new_error", Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_refusal_without_a_code_is_a_lost_answer(String code) {
        assertThat(SlackErrors.outcome(code)).isEqualTo(new Outcome.Unknown("Slack names no error"));
    }

    /** A3.8 of the facts that the bot was built on: what chat.postMessage may fail with besides bad arguments. */
    @ParameterizedTest
    @CsvSource({
        "rate_limited, later",
        "ratelimited, later",
        "message_limit_exceeded, later",
        "team_added_to_org, later",
        "org_login_required, later",
        "restricted_action, CHANNEL",
        "restricted_action_read_only_channel, CHANNEL",
        "restricted_action_thread_only_channel, CHANNEL",
        "is_archived, CHANNEL",
        "not_in_channel, CHANNEL",
        "channel_not_found, CHANNEL",
        "account_inactive, INSTALLATION",
        "token_revoked, INSTALLATION",
        "internal_error, unknown",
        "fatal_error, unknown"
    })
    @Tag("trap-13")
    void each_way_in_which_a_post_can_fail_has_its_class(String code, String expected) {
        Outcome outcome = SlackErrors.outcome(code);
        String found = outcome instanceof Outcome.Refused refused
                ? refused.scope().name()
                : outcome instanceof Outcome.Unknown ? "unknown" : "later";
        assertThat(found).isEqualTo(expected);
    }

    @Test
    @Tag("trap-13")
    void every_documented_code_is_sorted() {
        assertThat(SlackErrorCodes.documented())
                .hasSizeGreaterThan(130)
                .allSatisfy(row -> assertThat(SlackErrorTable.meaning(row.code()))
                        .as(row.code())
                        .isPresent());
    }

    @Test
    void no_waiting_makes_a_token_good_but_a_moment_may_end_an_outage() {
        assertThat(List.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"))
                .allMatch(SlackErrors::isFinalForToken);
        assertThat(SlackErrors.isFinalForToken("no_permission")).isTrue();
        assertThat(List.of("ratelimited", "internal_error", "missing_scope", "channel_not_found"))
                .noneMatch(SlackErrors::isFinalForToken);
    }
}
