package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of the bot on one database, as at each deploy. */
class TwoInstancesStoryTest {
    private static final String UPDATE = "chat.update";
    private static final Pattern ANSWERED = Pattern.compile("(\\d+) answered");

    @Test
    @Tag("timed")
    @Tag("trap-11")
    void a_higher_count_never_gives_way_to_a_lower_one() {
        try (var team = Running.scheduled(Engine.POSTGRESQL);
                var other = new Bot(
                        TestSettings.of(team.slack(), team.url()), Optional.of("127.0.0.1"), team.clock(), refused -> {
                            throw refused;
                        })) {
            Awaitility.await().atMost(SOON).until(other::isReady);
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            var slow = team.slack().faults().next(UPDATE, Fault.slow(Duration.ofSeconds(2)));
            var first = CompletableFuture.runAsync(() -> team.bot().showCounts());
            Awaitility.await().atMost(SOON).until(() -> !slow.isWaiting());
            team.clickRight(BEN, card);
            other.showCounts();
            first.join();
            team.clickRight("U0EMI", card);
            Awaitility.await().atMost(SOON).until(() -> {
                other.showCounts();
                team.bot().showCounts();
                return team.now(card).blocks().toString().contains("3 answered");
            });
            List<Exchange> updates = team.calls(UPDATE);
            assertThat(updates.stream().map(TwoInstancesStoryTest::shown)).isSorted();
            for (int i = 1; i < updates.size(); i++) {
                assertThat(updates.get(i).started())
                        .as("one at a time")
                        .isAfterOrEqualTo(updates.get(i - 1).ended().minusMillis(50));
                assertThat(Duration.between(
                                updates.get(i - 1).started(), updates.get(i).started()))
                        .as("one each five seconds at most, give or take a timer")
                        .isGreaterThan(Duration.ofMillis(3_800));
            }
        }
    }

    @Test
    @Tag("trap-3")
    void both_send_and_nothing_is_sent_twice() {
        try (var team = Running.scheduled(Engine.POSTGRESQL);
                var other = new Bot(
                        TestSettings.of(team.slack(), team.url()), Optional.of("127.0.0.1"), team.clock(), refused -> {
                            throw refused;
                        })) {
            Awaitility.await().atMost(SOON).until(other::isReady);
            for (String time : List.of("2026-11-23T09:30", "2026-11-24T09:30", "2026-11-25T09:30")) {
                team.clock().moveTo(Running.instant(time));
                var together = CompletableFuture.runAsync(other::runWhatIsDue);
                team.bot().runWhatIsDue();
                together.join();
            }
            team.awaitRows(3, "delivery", "kind = 'CARD' and state = 'SENT'");
            team.awaitRows(2, "delivery", "kind = 'CLOSING' and state = 'SENT'");
            assertThat(team.snapshot().messagesIn(Running.PLATFORM))
                    .as("the announcement and the cards")
                    .hasSize(4);
        }
    }

    private static int shown(Exchange update) {
        var found = ANSWERED.matcher(update.request().toString());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
