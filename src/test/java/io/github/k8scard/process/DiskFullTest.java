package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room, as a limit on the size of the files that a running process may write. */
class DiskFullTest {
    private static final Pattern TOLD =
            Pattern.compile("WARN +Database: The database cannot be used: .*File too large");

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
    void nothing_is_acknowledged_as_saved_while_the_disk_is_full_and_everything_once_it_has_room() {
        long begun = System.nanoTime();
        BotProcess bot = site.serves();
        Message card = site.quiz();
        assertThat(site.slack().member("U0ADA").clicks(card, "round:choose:0").status())
                .isEqualTo(200);

        bot.limitFiles("4096");
        Exchange click = site.slack().member("U0BEN").clicks(card, "round:choose:0");
        assertThat(click.status()).isEqualTo(503);
        site.slack()
                .awaitEphemeral(
                        shown -> shown.recipient().equals("U0BEN")
                                && shown.text().matches("(?s)(Not saved|I could not make sure).*"),
                        BotProcess.PATIENCE);
        assertThat(site.types("U0CHIOMA", "/k8scard opt-out").status()).isEqualTo(200);
        site.slack()
                .awaitEphemeral(
                        shown -> shown.recipient().equals("U0CHIOMA")
                                && shown.text().startsWith("Not saved"),
                        BotProcess.PATIENCE);
        assertThat(bot.status("/readyz")).isEqualTo(503);
        assertThat(bot.status("/healthz")).isEqualTo(200);
        bot.awaitLine(TOLD);

        bot.limitFiles("unlimited");
        await().atMost(BotProcess.PATIENCE).until(() -> bot.status("/readyz") == 200);
        bot.awaitLine(Pattern.compile("The database can be written again"));
        assertThat(site.slack().member("U0BEN").clicks(card, "round:choose:0").status())
                .isEqualTo(200);
        assertThat(site.slack().member("U0EMI").clicks(card, "round:choose:0").status())
                .isEqualTo(200);

        bot.sigterm();
        bot.orderlyExitCode();
        assertThat(site.rows("select member_id from answer")).containsExactlyInAnyOrder("U0ADA", "U0BEN", "U0EMI");
        assertThat(bot.errors()).isEmpty();
        assertThat(bot.output()).doesNotContain("ERROR");
        assertThat(bot.faults()).as("one an outage").hasSize(1);
        assertThat(bot.output().lines().filter(line -> line.matches(".* WARN +Database: .*")))
                .as("a line at once and one a minute")
                .hasSizeLessThanOrEqualTo(
                        2 + (int) Duration.ofNanos(System.nanoTime() - begun).toMinutes());
    }
}
