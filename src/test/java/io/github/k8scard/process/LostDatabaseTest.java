package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.OwnPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away and comes back while a whole department clicks, each until the click is acknowledged. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LostDatabaseTest {
    private static final int PEOPLE_EACH = 12;
    private static final int AT_ONCE = 4;

    @TempDir
    private Path directory;

    /** What takes the database away and brings it back. */
    private interface Outage {
        void begin() throws IOException;

        void end() throws IOException;
    }

    @Test
    void every_acknowledged_click_is_in_a_postgresql_that_was_killed_under_it() throws Exception {
        onPostgres(1);
    }

    @Test
    @Tag("thorough")
    void every_acknowledged_click_is_in_a_postgresql_that_was_killed_again_and_again() throws Exception {
        onPostgres(8);
    }

    @Test
    @Tag("thorough")
    void every_acknowledged_click_is_in_a_file_whose_disk_was_full_again_and_again() throws Exception {
        List<String> people = Crowd.of(PEOPLE_EACH * 12);
        try (var site = new Site(directory, Crowd.plan(people))) {
            BotProcess bot = site.serves();
            survives(site, bot, people, new Outage() {
                @Override
                public void begin() {
                    bot.limitFiles("4096");
                }

                @Override
                public void end() {
                    bot.limitFiles("unlimited");
                }
            });
        }
    }

    private void onPostgres(int outages) throws Exception {
        List<String> people = Crowd.of(PEOPLE_EACH * outages);
        try (var server = new OwnPostgres(directory.resolve("server"));
                var site = new Site(directory, Crowd.plan(people), server.url())) {
            BotProcess bot = site.serves();
            survives(site, bot, people, new Outage() {
                @Override
                public void begin() throws IOException {
                    server.kill();
                }

                @Override
                public void end() throws IOException {
                    server.start();
                }
            });
        }
    }

    private static void survives(Site site, BotProcess bot, List<String> people, Outage outage) throws Exception {
        site.slack().member(people.get(0)).types(Crowd.CHANNEL, "/k8scard quiz");
        Message card = site.slack().awaitMessage(message -> message.offers("round:choose:0"), BotProcess.PATIENCE);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var clicking = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int first = 0; first < people.size(); first += PEOPLE_EACH) {
                int before = acknowledged.size();
                people.subList(first, first + PEOPLE_EACH)
                        .forEach(person -> clicking.execute(() -> {
                            clickUntilAcknowledged(site, card, person);
                            acknowledged.add(person);
                        }));
                await().atMost(BotProcess.PATIENCE).until(() -> acknowledged.size() > before);
                outage.begin();
                await().atMost(BotProcess.PATIENCE).until(() -> bot.status("/readyz") == 503);
                assertThat(bot.status("/healthz")).isEqualTo(200);
                outage.end();
                int everybody = first + PEOPLE_EACH;
                await().atMost(BotProcess.PATIENCE).until(() -> acknowledged.size() == everybody);
                await().atMost(BotProcess.PATIENCE).until(() -> bot.status("/readyz") == 200);
            }
        } finally {
            clicking.shutdownNow();
        }
        bot.sigterm();
        bot.orderlyExitCode();

        assertThat(clicking.awaitTermination(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(site.rows("select member_id from answer")).containsExactlyInAnyOrderElementsOf(people);
        assertThat(site.slack().snapshot().messagesIn(Crowd.CHANNEL)).hasSize(1);
        assertThat(bot.errors()).isEmpty();
        assertThat(bot.output()).doesNotContain("ERROR");
        assertThat(bot.faults())
                .as("one an outage, and one more if the bot noticed it too late")
                .hasSizeLessThanOrEqualTo(2 * people.size() / PEOPLE_EACH);
    }

    private static void clickUntilAcknowledged(Site site, Message card, String person) {
        await().atMost(BotProcess.PATIENCE)
                .until(() -> site.slack()
                                .member(person)
                                .clicks(card, "round:choose:1")
                                .status()
                        == 200);
    }
}
