package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Fault;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack is down or hangs. */
class OutageTest {
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
