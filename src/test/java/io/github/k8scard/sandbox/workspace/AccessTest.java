package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AccessTest {
    @RegisterExtension
    final Connected world = new Connected(
            ToyApp.plan().withoutScopes("users:read", "groups:read").withoutPace());

    @ParameterizedTest
    @CsvSource({"'', not_authed", "Bearer xoxb-other, invalid_auth", "Bearer xapp-1, not_allowed_token_type"})
    void a_call_needs_the_token(String header, String error) {
        var request = HttpRequest.newBuilder(world.slack().apiUrl().resolve("auth.test"))
                .POST(HttpRequest.BodyPublishers.noBody());

        var response = world.bot().send(header.isEmpty() ? request : request.header("Authorization", header));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Json.parse(response.body()).path("error").asString()).isEqualTo(error);
    }

    @Test
    void the_token_may_come_in_the_form() {
        var response = world.bot()
                .send(HttpRequest.newBuilder(world.slack().apiUrl().resolve("auth.test"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "token=" + world.slack().botToken())));

        assertThat(Json.parse(response.body()).path("user_id").asString()).isEqualTo("U0TOY");
        assertThat(world.slack()
                        .traffic()
                        .exchanges("auth.test")
                        .get(0)
                        .request()
                        .has("token"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenState.class,
            names = {"ACCOUNT_INACTIVE", "TOKEN_REVOKED", "INVALID_AUTH", "TOKEN_EXPIRED"})
    void a_token_can_die_and_live_again(TokenState state) {
        world.slack().admin().tokenIs(state);
        assertThat(world.bot().calls("auth.test").path("error").asString()).isEqualTo(state.code());

        world.slack().admin().tokenIs(TokenState.ACTIVE);
        assertThat(world.bot().calls("auth.test").path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_missing_scope_is_named() {
        var response = world.bot().post("users.info", "user", "U0ADA");
        JsonNode answer = Json.parse(response.body());

        assertThat(answer.path("error").asString()).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asString()).isEqualTo("users:read");
        assertThat(answer.path("provided").asString()).isEqualTo("commands,chat:write,channels:read");
        assertThat(response.headers().firstValue("x-oauth-scopes")).contains("commands,chat:write,channels:read");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void each_kind_of_channel_has_a_scope_of_its_own() {
        world.slack().admin().creates(Conversation.closed("C0BOARD", "board", "U0ADA", "U0TOY"));

        assertThat(world.bot()
                        .calls("conversations.info", "channel", "C0RANDOM")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(world.bot()
                        .calls("conversations.info", "channel", "C0BOARD")
                        .path("needed")
                        .asString())
                .isEqualTo("groups:read");
        assertThat(world.bot()
                        .calls("conversations.info", "channel", "C0INCIDENTS")
                        .path("error")
                        .asString())
                .isEqualTo("channel_not_found");
    }

    @Test
    void history_needs_a_scope_that_is_not_granted_by_default() {
        assertThat(world.bot()
                        .calls("conversations.history", "channel", "C0PLATFORM")
                        .path("error")
                        .asString())
                .isEqualTo("missing_scope");
    }

    @Test
    void an_unknown_method_is_a_breach() {
        assertThat(world.bot().calls("chat.scream").path("error").asString()).isEqualTo("unknown_method");
        assertThat(world.slack().breaches()).extracting(Breach::what).containsExactly("chat.scream");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, not json, invalid_json",
        "application/x-www-form-urlencoded, text=%zz, invalid_form_data",
        "text/xml, <a/>, invalid_post_type",
    })
    void a_body_that_cannot_be_read_is_refused(String type, String body, String error) {
        var response = world.bot()
                .send(HttpRequest.newBuilder(world.slack().apiUrl().resolve("auth.test"))
                        .header("Authorization", "Bearer " + world.slack().botToken())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(Json.parse(response.body()).path("error").asString()).isEqualTo(error);
    }

    @Test
    void sockets_are_not_opened_with_the_bots_token() {
        assertThat(world.bot().calls("apps.connections.open").path("error").asString())
                .isEqualTo("not_allowed_token_type");
    }

    @Test
    void an_uninstalled_app_has_no_access() {
        world.slack().admin().uninstalls();

        assertThat(world.bot().calls("auth.test").path("error").asString()).isEqualTo("account_inactive");
        assertThat(world.bot().received())
                .extracting(e -> e.at("/event/type").asString())
                .containsExactly("tokens_revoked", "app_uninstalled");
        assertThat(world.slack().snapshot().channels().get("C0PLATFORM").has("U0TOY"))
                .isFalse();
    }
}
