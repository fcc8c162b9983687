package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} after a change was undone, and before the channel is told. */
class KillAroundUndoTest {
    private static final String POST = "chat.postMessage";
    private static final String UNDO = "channel:undo";

    @TempDir
    private Path directory;

    @Test
    @Tag("thorough")
    void the_line_about_an_undo_that_was_stored_comes_once_after_the_restart() {
        try (var site = new Site(directory)) {
            BotProcess bot = site.serves();
            site.types("U0ADA", "/k8scard schedule 09:30 daily");
            site.slack().await("the line", now -> lines(site).size() == 1, BotProcess.PATIENCE);
            int posts = site.slack().traffic().exchanges(POST).size();
            site.slack().faults().next(POST, Fault.rateLimited(Duration.ofSeconds(1)));
            assertThat(site.slack()
                            .member("U0BEN")
                            .clicks(lines(site).get(0), UNDO)
                            .acknowledged())
                    .isTrue();
            site.slack().traffic().await(POST, posts + 1, BotProcess.PATIENCE);
            bot.awaitLine(Pattern.compile("Delivery \\d+ .* is PENDING"));
            bot.kill();
            assertThat(lines(site)).hasSize(1);

            BotProcess after = site.serves();
            site.slack().await("the line of the undo", now -> lines(site).size() == 2, BotProcess.PATIENCE);
            after.sigterm();
            after.exitCode();
            assertThat(lines(site)).hasSize(2);
            assertThat(lines(site).get(1).text())
                    .startsWith("Ben undid the last change: ")
                    .endsWith(" → off.");
            assertThat(site.rows("select state from channel where slack_id = '" + Site.CHANNEL + "'"))
                    .containsExactly("OFF");
            assertThat(site.rows("select state from delivery where once_key like 'change:%'"))
                    .containsExactly("SENT", "SENT");
        }
    }

    private static List<Message> lines(Site site) {
        return site.slack().snapshot().messagesIn(Site.CHANNEL).stream()
                .filter(message -> message.offers(UNDO))
                .toList();
    }
}
