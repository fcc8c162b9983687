package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Channel;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at many moments around a post, from before its claim until after its outcome is stored. Slack takes 60 ms
 * to carry a post out and another 60 ms to answer.
 */
class KillAroundPostTest {
    private static final String POST = "chat.postMessage";
    private static final Duration SLACK_TAKES = Duration.ofMillis(60);

    @TempDir
    private Path directory;

    @Test
    void no_card_is_posted_twice_and_each_that_arrived_is_proved_by_a_click() {
        killAt(4);
    }

    @Test
    @Tag("thorough")
    void no_card_is_posted_twice_whenever_the_process_is_killed() {
        killAt(40);
    }

    private void killAt(int moments) {
        WorkspacePlan plan = WorkspacePlan.standard().withoutPace();
        for (int i = 0; i <= moments + 1; i++) {
            plan = plan.withChannel(Channel.open(channel(i), "team-" + i, "U0ADA", "U0BEN", "U0K8SCARD"));
        }
        try (var site = new Site(directory, plan)) {
            site.slack().faults().always(POST, Fault.slow(SLACK_TAKES, SLACK_TAKES));
            Duration allOfIt = timed(site, moments + 1);
            for (int i = 0; i < moments; i++) {
                BotProcess bot = site.serves();
                String channel = channel(i);
                var typing = CompletableFuture.runAsync(
                        () -> site.slack().member("U0ADA").types(channel, "/k8scard quiz"));
                LockSupport.parkNanos(
                        allOfIt.multipliedBy(i + 1L).dividedBy(moments).toNanos());
                bot.kill();
                typing.join();
            }
            BotProcess last = site.serves();
            // what is due longest goes first: once this one is there, all others are that will be
            site.slack().member("U0ADA").types(channel(moments), "/k8scard quiz");
            site.slack().await("the last card", now -> cards(site, moments).size() == 1, BotProcess.PATIENCE);
            for (int i = 0; i < moments; i++) {
                cards(site, i)
                        .forEach(card -> assertThat(site.slack()
                                        .member("U0BEN")
                                        .clicks(card, "round:choose:0")
                                        .acknowledged())
                                .isTrue());
            }
            last.sigterm();
            last.exitCode();

            List<String> states = site.rows("""
                    select c.slack_id || ' ' || d.state
                    from delivery d
                    join channel c on c.id = d.channel_id
                    where d.kind = 'CARD'""");
            assertThat(site.slack().breaches())
                    .as("but for commands whose process was killed")
                    .allMatch(breach -> breach.what().equals("/k8scard"));
            for (int i = 0; i < moments; i++) {
                int arrived = cards(site, i).size();
                assertThat(arrived).as(channel(i)).isLessThanOrEqualTo(1);
                List<String> owed =
                        states.stream().filter((channel(i) + " SENT")::equals).toList();
                assertThat(owed)
                        .as("sent, as far as the bot knows, to %s", channel(i))
                        .hasSize(arrived);
            }
            assertThat(states)
                    .as("what did not arrive was never asked for, or is of unknown outcome")
                    .allMatch(state -> state.matches("\\w+ (SENT|SENDING|UNKNOWN)"));
        }
    }

    /** How long it takes a process that has just started from a command to the stored outcome, and a little more. */
    private static Duration timed(Site site, int channel) {
        BotProcess bot = site.serves();
        long from = System.nanoTime();
        site.slack().member("U0ADA").types(channel(channel), "/k8scard quiz");
        site.slack().await("a card", now -> !cards(site, channel).isEmpty(), BotProcess.PATIENCE);
        Duration tookToArrive = Duration.ofNanos(System.nanoTime() - from);
        bot.kill();
        return tookToArrive.plus(SLACK_TAKES).multipliedBy(5).dividedBy(4);
    }

    private static String channel(int number) {
        return "C0TEAM" + number;
    }

    private static List<Message> cards(Site site, int channel) {
        return site.slack().snapshot().messagesIn(channel(channel)).stream()
                .filter(message -> message.offers("round:choose:0"))
                .toList();
    }
}
