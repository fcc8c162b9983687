package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end comes while a whole department clicks, by a signal to the shell that was given the line of the Procfile. */
class StopUnderLoadTest {
    /** So many that the end comes long before all of them have clicked. */
    private static final int PEOPLE = 1_000;

    private static final int ENOUGH = 60;

    @TempDir
    private Path directory;

    @Test
    @Tag("trap-21")
    void every_acknowledged_click_is_in_the_file() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "hosts have a shell");
        String line = Files.readAllLines(Path.of("Procfile")).get(0).replaceFirst("web: ", "");
        List<String> people = Crowd.of(PEOPLE);
        try (var site = new Site(directory, Crowd.plan(people));
                var bot = BotProcess.startByShell(directory, line, site.environment("JAVA_OPTS", ""))) {
            site.connected(bot);
            site.slack().member(people.get(0)).types(Crowd.CHANNEL, "/k8scard quiz");
            var card = site.slack().awaitMessage(message -> message.offers("round:choose:0"), BotProcess.PATIENCE);

            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            var enough = new CountDownLatch(ENOUGH);
            var clicking = Executors.newFixedThreadPool(4);
            people.forEach(person -> clicking.execute(() -> {
                if (site.slack().member(person).clicks(card, "round:choose:1").status() == 200) {
                    acknowledged.add(person);
                    enough.countDown();
                }
            }));
            assertThat(enough.await(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            bot.sigterm();
            int code = bot.orderlyExitCode();
            clicking.shutdown();
            assertThat(clicking.awaitTermination(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            assertThat(code).isIn(0, 143);
            assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("ERROR", "\tat ", "already closed");
            assertThat(acknowledged).hasSizeBetween(ENOUGH, PEOPLE - 1);
            assertThat(site.rows("select member_id from answer")).containsAll(acknowledged);
        }
    }
}
