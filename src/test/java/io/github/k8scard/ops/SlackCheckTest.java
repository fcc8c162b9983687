package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.slack.web.SlackProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");

    @Test
    void while_slack_asks_to_wait_it_is_not_asked_again() {
        try (SlackWorkspace slack = SlackWorkspace.start(K8scardWorkspace.plan())) {
            var probe = new SlackProbe(slack.apiUrl(), Optional.empty(), Clock.systemUTC());
            var check = new SlackCheck(probe, slack.botToken(), Optional.empty());
            slack.faults().next("auth.test", Fault.rateLimited(Duration.ofSeconds(42)));

            assertThat(first(check, NOW)).contains("asks to wait 42 s");
            assertThat(first(check, NOW.plusSeconds(12))).contains("asks to wait 30 s");
            assertThat(slack.traffic().exchanges("auth.test")).hasSize(1);

            check.run(NOW.plusSeconds(42));
            assertThat(slack.traffic().exchanges("auth.test")).hasSize(2);
        }
    }

    private static String first(Check check, Instant now) {
        return check.run(now).get(0).words();
    }
}
