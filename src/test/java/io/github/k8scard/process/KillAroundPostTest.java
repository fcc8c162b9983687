package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at many moments around a post, from before its claim until after its outcome is stored. Slack takes
 * 60 ms to carry a post out and another 60 ms to answer.
 */
class KillAroundPostTest {
    private static final String POST = "chat.postMessage";
    private static final Duration SLACK_TAKES = Duration.ofMillis(60);

    /** Two minutes until a sender is taken for gone, one until the first look, and some for the timers. */
    private static final Duration LOOKED_FOR = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    @Test
    @Tag("trap-2")
    void no_card_is_posted_twice_and_each_that_arrived_is_proved_by_a_click() {
        try (var site = site(4)) {
            killAt(4, site);
            BotProcess last = resumed(4, site);
            clickCards(IntStream.range(0, 4), site);
            assertSettled(4, last, site, "SENT|SENDING|UNKNOWN");
        }
    }

    @Test
    @Tag("thorough")
    void no_card_is_posted_twice_and_each_is_settled_by_a_click_or_by_history_whenever_the_process_is_killed() {
        try (var site = site(40)) {
            assertThat(killAt(40, site))
                    .as("the moments of the kills")
                    .contains("not asked for", "SENT, in Slack")
                    .anyMatch(state -> state.startsWith("SENDING"));
            List<String> unsettled = site.rows("select id from delivery where kind = 'CARD' and state = 'SENDING'");
            List<String> arrived =
                    site.rows("""
                    select d.id
                    from delivery d
                    join channel c on c.id = d.channel_id
                    where d.kind = 'CARD' and d.state = 'SENDING' and c.slack_id in (%s)""".formatted(odd(40).filter(i -> !cards(site, i).isEmpty())
                            .mapToObj(i -> "'" + channel(i) + "'")
                            .collect(Collectors.joining(", ", "'none', ", ""))));
            BotProcess last = resumed(40, site);
            clickCards(IntStream.range(0, 40).filter(i -> i % 2 == 0), site);
            arrived.forEach(
                    id -> last.awaitLine(Pattern.compile("Delivery " + id + " .*was found in Slack"), LOOKED_FOR));
            assertThat(unsettled).hasSizeGreaterThan(arrived.size());
            assertSettled(40, last, site, "SENT|UNKNOWN");
        }
    }

    private Site site(int moments) {
        WorkspacePlan plan =
                K8scardWorkspace.plan().withScopes("channels:history").withoutPace();
        for (int i = 0; i <= moments + 1; i++) {
            plan = plan.withChannel(Conversation.open(channel(i), "team-" + i, "U0ADA", "U0BEN", "U0K8SCARD"));
        }
        var site = new Site(directory, plan);
        site.slack().faults().always(POST, Fault.slow(SLACK_TAKES, SLACK_TAKES));
        return site;
    }

    /** Kills a process at one moment for each channel and returns how far its card was then. */
    private static List<String> killAt(int moments, Site site) {
        Duration allOfIt = timed(site, moments + 1);
        var reached = new ArrayList<String>();
        for (int i = 0; i < moments; i++) {
            BotProcess bot = site.serves();
            String channel = channel(i);
            var typing = CompletableFuture.runAsync(
                    () -> site.slack().member("U0ADA").types(channel, "/k8scard quiz"));
            LockSupport.parkNanos(
                    allOfIt.multipliedBy(i + 1L).dividedBy(moments).toNanos());
            bot.kill();
            typing.join();
            boolean inSlack = !cards(site, i).isEmpty();
            reached.add(states(site).stream()
                    .filter(state -> state.startsWith(channel + " "))
                    .map(state -> state.substring(channel.length() + 1) + (inSlack ? ", in Slack" : ", not in Slack"))
                    .findFirst()
                    .orElse("not asked for"));
        }
        return reached;
    }

    /** A process that has sent all that still was to be sent. */
    private static BotProcess resumed(int moments, Site site) {
        BotProcess last = site.serves();
        // what is due longest goes first: once this one is there, all others are that will be
        site.slack().member("U0ADA").types(channel(moments), "/k8scard quiz");
        site.slack().await("the last card", now -> cards(site, moments).size() == 1, BotProcess.PATIENCE);
        return last;
    }

    private static void clickCards(IntStream channels, Site site) {
        channels.forEach(i -> cards(site, i)
                .forEach(card -> assertThat(site.slack()
                                .member("U0BEN")
                                .clicks(card, "round:choose:0")
                                .acknowledged())
                        .isTrue()));
    }

    private static void assertSettled(int moments, BotProcess last, Site site, String possible) {
        last.sigterm();
        last.exitCode();
        assertThat(site.slack().breaches())
                .as("but for commands whose process was killed")
                .allMatch(breach -> breach.what().equals("/k8scard"));
        List<String> states = states(site);
        for (int i = 0; i < moments; i++) {
            int arrived = cards(site, i).size();
            assertThat(arrived).as(channel(i)).isLessThanOrEqualTo(1);
            assertThat(states.stream().filter((channel(i) + " SENT")::equals))
                    .as("sent, as far as the bot knows, to %s", channel(i))
                    .hasSize(arrived);
        }
        assertThat(states)
                .as("what did not arrive was never asked for, or is of unknown outcome")
                .allMatch(state -> state.matches("\\w+ (" + possible + ")"));
    }

    private static List<String> states(Site site) {
        return site.rows("""
                select c.slack_id || ' ' || d.state
                from delivery d
                join channel c on c.id = d.channel_id
                where d.kind = 'CARD'""");
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

    private static IntStream odd(int moments) {
        return IntStream.range(0, moments).filter(i -> i % 2 == 1);
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
