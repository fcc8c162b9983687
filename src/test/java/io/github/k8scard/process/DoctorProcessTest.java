package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator runs it, beside the bot. */
class DoctorProcessTest {
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

    private BotProcess doctor(String... settings) {
        return BotProcess.start(directory, site.environment(settings), "doctor");
    }

    @Test
    void beside_a_running_bot_it_says_so_and_what_the_bot_says() {
        BotProcess bot = site.serves();

        BotProcess doctor = doctor("PORT", String.valueOf(bot.port()));

        assertThat(doctor.exitCode()).as(doctor.output()).isZero();
        assertThat(doctor.out())
                .contains(
                        "another process, most likely the running bot, has " + directory.resolve("k8scard.mv.db"),
                        "/k8scard status tells",
                        "ok      running bot     says at http://127.0.0.1:" + bot.port() + "/readyz: ready")
                .doesNotContain("\tat ", "WARN", "ERROR", site.slack().botToken());
        assertThat(bot.status("/readyz")).isEqualTo(200);
    }

    @Test
    void before_the_first_start_it_says_what_will_be_made_and_ends_with_1_for_a_fault() {
        BotProcess doctor = doctor("SLACK_BOT_TOKEN", "xoxb-another");

        assertThat(doctor.exitCode()).as(doctor.output()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("fault   token           Slack does not accept SLACK_BOT_TOKEN (invalid_auth)")
                .contains("a new one will be created at " + directory.resolve("k8scard.mv.db"))
                .endsWith("1 fault, 1 piece of advice.\n");
        assertThat(directory).isEmptyDirectory();
    }
}
