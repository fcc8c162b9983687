package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallRatesTest {
    private final AdjustableClock wall = new AdjustableClock(Instant.parse("2026-07-01T08:00:00Z"));

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withWall(wall));

    private int status(String method, String... arguments) {
        return world.bot().post(method, arguments).statusCode();
    }

    private int post(String channel) {
        return status("chat.postMessage", "channel", channel, "text", "x");
    }

    @Test
    void a_channel_takes_a_small_burst_and_then_a_message_a_second() {
        world.slack().admin().invitesBot("C0RANDOM");
        for (int i = 0; i < CallRates.BURST; i++) {
            assertThat(post("C0PLATFORM")).isEqualTo(200);
        }

        var refused = world.bot().post("chat.postMessage", "channel", "C0PLATFORM", "text", "x");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(Json.parse(refused.body()).path("error").asString()).isEqualTo("ratelimited");
        assertThat(post("C0RANDOM")).as("another channel").isEqualTo(200);
        assertThat(world.slack().breaches()).hasSize(1);

        wall.advance(Duration.ofSeconds(1));
        assertThat(post("C0PLATFORM")).isEqualTo(200);
        assertThat(post("C0PLATFORM")).isEqualTo(429);
    }

    @Test
    void a_method_takes_its_number_of_calls_a_minute() {
        for (int i = 0; i < ApiMethod.TIER_2; i++) {
            assertThat(status("users.list")).isEqualTo(200);
        }

        assertThat(status("users.list")).isEqualTo(429);
        assertThat(status("auth.test")).as("another method").isEqualTo(200);

        wall.advance(Duration.ofSeconds(60));
        assertThat(status("users.list")).isEqualTo(200);
    }

    @Test
    void a_call_before_retry_after_has_passed_is_refused_again_and_is_a_breach() {
        world.slack().faults().next("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(3)));
        assertThat(post("C0PLATFORM")).isEqualTo(429);
        assertThat(world.slack().breaches()).isEmpty();

        wall.advance(Duration.ofMillis(2900));
        assertThat(post("C0PLATFORM")).isEqualTo(429);
        assertThat(world.slack().breaches()).hasSize(1);

        wall.advance(Duration.ofMillis(100));
        assertThat(post("C0PLATFORM")).isEqualTo(200);
        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM")).hasSize(1);
    }
}
