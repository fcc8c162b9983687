package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.storage.FileHolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator runs it, beside the bot. */
class DoctorProcessTest {
    @TempDir
    private Path directory;

    @AutoClose
    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    @Test
    void beside_a_running_bot_it_says_so_and_what_the_bot_says() {
        BotProcess bot = site.serves();

        String said = site.says(0, site.environment("PORT", String.valueOf(bot.port())), "doctor");

        assertThat(said)
                .contains(
                        "another process, most likely the running bot, has " + directory.resolve("k8scard.mv.db"),
                        "/k8scard status tells",
                        "ok      running bot     says at http://127.0.0.1:" + bot.port() + "/readyz: ready")
                .doesNotContain("WARN", "ERROR", site.slack().botToken());
        assertThat(bot.status("/readyz")).isEqualTo(200);
    }

    @Test
    void before_the_first_start_it_says_what_will_be_made_and_ends_with_1_for_a_fault() {
        String said = site.says(1, site.environment("SLACK_BOT_TOKEN", "xoxb-another"), "doctor");

        assertThat(said)
                .contains("fault   token           Slack does not accept SLACK_BOT_TOKEN (invalid_auth)")
                .contains("a new one will be created at " + directory.resolve("k8scard.mv.db"))
                .endsWith("1 fault, 1 piece of advice.\n");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_bot_that_starts_while_it_looks_waits_until_it_has_looked() throws Exception {
        site.serves().sigterm();
        try (BotProcess doctor = lookingAt(directory.resolve("k8scard.mv.db"))) {
            BotProcess bot = site.starts(site.environment());
            bot.awaitLine(Pattern.compile("is open in another process; trying again for 2 s"));
            doctor.kill();

            site.connected(bot);

            assertThat(site.types("U0ADA", "/k8scard help").status()).isEqualTo(200);
        }
    }

    /** One that stands still with the file open. */
    private BotProcess lookingAt(Path file) throws Exception {
        await().atMost(BotProcess.PATIENCE).until(() -> FileHolder.find(file).isEmpty());
        for (int i = 0; i < 10; i++) {
            BotProcess doctor = site.begins("doctor");
            await().atMost(BotProcess.PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> FileHolder.find(file).isPresent() || !doctor.isAlive());
            doctor.standStill();
            if (FileHolder.find(file).isPresent()) {
                return doctor;
            }
            doctor.close();
        }
        throw new IllegalStateException("doctor was always done before it was seen to look");
    }
}
