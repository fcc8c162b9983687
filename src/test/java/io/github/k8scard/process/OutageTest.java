package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.Machine;
import io.github.k8scard.sandbox.workspace.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack is down or hangs. */
class OutageTest {
    private static final Duration AWAY = Duration.ofSeconds(65);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    @Tag("trap-18")
    void a_bot_that_cannot_reach_slack_stays_up_and_serves_once_it_can() {
        site.slack().refuseConnections();
        BotProcess bot = site.starts(site.environment());
        bot.awaitLine(Pattern.compile("Slack does not say yet"));

        assertThat(bot.status("/healthz")).isEqualTo(200);
        assertThat(bot.status("/readyz")).isEqualTo(503);
        assertThat(bot.isAlive()).isTrue();

        site.slack().acceptConnections();
        site.connected(bot);
        assertThat(site.types("U0ADA", "/k8scard me").acknowledged()).isTrue();
        assertThat(bot.output()).doesNotContain("\tat ", "ERROR");
    }

    @Test
    @Tag("thorough")
    @Tag("trap-18")
    void a_slack_that_is_away_for_over_a_minute_is_waited_for_and_told_of_once() {
        site.slack().refuseConnections();
        BotProcess bot = site.starts(site.environment());
        bot.awaitLine(Pattern.compile("Slack does not say yet"));

        await("it stays up and is not ready")
                .atMost(AWAY.plus(BotProcess.PATIENCE))
                .during(AWAY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> bot.isAlive() && bot.status("/healthz") == 200 && bot.status("/readyz") == 503);
        assertThat(bot.output().lines().filter(line -> line.contains(" WARN "))).hasSize(1);

        var machine = new Machine();
        long began = System.nanoTime();
        site.slack().acceptConnections();
        site.connected(bot);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(machine.granted(BACK_WITHIN));
        assertThat(site.types("U0ADA", "/k8scard me").acknowledged()).isTrue();
        assertThat(bot.errors()).isEmpty();
        assertThat(bot.faults()).isEmpty();
    }

    @Test
    void a_token_that_is_refused_only_later_ends_the_process_with_the_remedy() {
        site.slack().faults().next("auth.test", Fault.status(503));
        site.slack().faults().always("auth.test", Fault.refused("token_revoked"));
        BotProcess bot = site.starts(site.environment());

        assertThat(bot.exitCode()).isEqualTo(2);
        assertThat(bot.output()).contains("(token_revoked)").doesNotContain("\tat ", "ERROR");
    }

    @Test
    @Tag("thorough")
    @Tag("trap-21")
    void a_signal_ends_it_within_the_time_that_hosts_give_even_while_slack_hangs() {
        BotProcess bot = site.serves();
        var hang = site.slack().faults().next("chat.postMessage", Fault.hang());
        site.types("U0ADA", "/k8scard quiz");
        await().atMost(BotProcess.PATIENCE).until(() -> !hang.isWaiting());
        bot.sigterm();

        assertThat(bot.orderlyExitCode()).isIn(0, 143);
        assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("\tat ", "ERROR");
        hang.off();
    }
}
