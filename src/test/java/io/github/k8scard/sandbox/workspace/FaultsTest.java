package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {
    private static final String POST = "chat.postMessage";

    @RegisterExtension
    final Connected world =
            new Connected(ToyApp.plan().withScopes("channels:history").withoutPace());

    private ActiveFaults faults;

    @BeforeEach
    void look() {
        faults = world.slack().faults();
    }

    private int post() {
        return world.bot().post(POST, "channel", "C0PLATFORM", "text", "x").statusCode();
    }

    private int posted() {
        return world.slack().snapshot().messagesIn("C0PLATFORM").size();
    }

    @Test
    void a_fault_strikes_as_many_calls_of_its_method_as_said() {
        faults.next(POST, 2, Fault.status(503));

        assertThat(world.bot().post("auth.test").statusCode()).isEqualTo(200);
        assertThat(post()).isEqualTo(503);
        assertThat(post()).isEqualTo(503);
        assertThat(post()).isEqualTo(200);
        assertThat(posted()).isEqualTo(1);
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void a_fault_can_strike_every_call_until_it_is_switched_off() {
        var outage = faults.always(ActiveFaults.ALL, Fault.refused("internal_error"));
        assertThat(world.bot().calls("auth.test").path("error").asString()).isEqualTo("internal_error");
        assertThat(world.bot().calls("users.list").path("error").asString()).isEqualTo("internal_error");

        outage.off();
        assertThat(world.bot().calls("auth.test").path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_rate_limit_says_when_to_come_back() {
        faults.next(POST, Fault.rateLimited(Duration.ofSeconds(30)));

        var response = world.bot().post(POST, "channel", "C0PLATFORM", "text", "x");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("30");
        faults.clear();
        assertThat(post()).isEqualTo(200);
    }

    @Test
    void a_server_error_can_come_after_the_call_was_carried_out() {
        faults.next(POST, Fault.statusAfter(500));

        assertThat(post()).isEqualTo(500);
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void a_connection_can_be_cut_before_and_after_the_call() {
        faults.next(POST, Fault.cut());
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class).hasCauseInstanceOf(IOException.class);
        assertThat(posted()).isZero();

        faults.next(POST, Fault.cutAfter());
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(posted()).isEqualTo(1);
        assertThat(world.slack().traffic().exchanges(POST))
                .extracting(Exchange::status)
                .containsExactly(0, 0);
        assertThat(post()).isEqualTo(200);
    }

    @Test
    void a_hanging_call_is_let_go_when_the_fault_is_switched_off() throws Exception {
        var before = faults.next(POST, Fault.hang());
        var hanging = CompletableFuture.supplyAsync(this::post);
        Awaitility.await().until(() -> !before.isWaiting());
        assertThat(hanging).isNotDone();
        before.off();
        assertThat(hanging).failsWithin(Duration.ofSeconds(30));
        assertThat(posted()).isZero();

        var after = faults.next(POST, Fault.hangAfter());
        var withheld = CompletableFuture.supplyAsync(this::post);
        Awaitility.await().until(() -> posted() == 1);
        assertThat(withheld).isNotDone();
        after.off();
        assertThat(withheld.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void a_client_can_give_up_on_a_hanging_call() {
        faults.next(POST, Fault.hangAfter());

        assertThatThrownBy(() -> world.bot()
                        .send(HttpRequest.newBuilder(world.slack().apiUrl().resolve(POST))
                                .timeout(Duration.ofSeconds(1))
                                .header(
                                        "Authorization",
                                        "Bearer " + world.slack().botToken())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("channel=C0PLATFORM&text=x"))))
                .hasCauseInstanceOf(HttpTimeoutException.class);
        Awaitility.await().until(() -> posted() == 1);
    }

    @Test
    void a_slow_call_takes_as_long_as_said() {
        faults.next(POST, Fault.slow(Duration.ofMillis(120)));

        assertThat(post()).isEqualTo(200);
        assertThat(world.slack().traffic().exchanges(POST).get(0).took())
                .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    @Test
    void history_can_be_empty() {
        post();
        faults.next("conversations.history", Fault.emptyHistory());

        assertThat(world.bot()
                        .calls("conversations.history", "channel", "C0PLATFORM")
                        .path("messages"))
                .isEmpty();
        assertThat(world.bot()
                        .calls("conversations.history", "channel", "C0PLATFORM")
                        .path("messages"))
                .hasSize(1);
    }

    @Test
    void a_block_can_be_refused_while_others_pass() {
        String chart = """
                [{"type":"data_visualization","title":"Right","chart":{"type":"pie",
                  "segments":[{"label":"a","value":1},{"label":"b","value":2}]}}]""";
        faults.next(POST, Fault.refused("invalid_blocks").forBlock("data_visualization"));

        assertThat(post()).isEqualTo(200);
        assertThat(world.bot()
                        .calls(POST, "channel", "C0PLATFORM", "text", "x", "blocks", chart)
                        .path("error")
                        .asString())
                .isEqualTo("invalid_blocks");
        assertThat(world.bot()
                        .calls(POST, "channel", "C0PLATFORM", "text", "x", "blocks", chart)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(posted()).isEqualTo(2);
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void response_urls_fail_too() {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        faults.next(ActiveFaults.RESPONSE_URL, Fault.status(500));

        assertThat(world.bot().responds(Json.object().put("text", "x")).statusCode())
                .isEqualTo(500);
        assertThat(world.bot().responds(Json.object().put("text", "x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void slack_can_refuse_connections_and_come_back_at_the_same_address() {
        var address = world.slack().apiUrl();
        assertThat(post()).isEqualTo(200);

        world.slack().refuseConnections();
        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(this::post).hasCauseInstanceOf(ConnectException.class));

        world.slack().acceptConnections();
        assertThat(world.slack().apiUrl()).isEqualTo(address);
        assertThat(post()).isEqualTo(200);
    }
}
