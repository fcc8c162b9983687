package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Machine;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many channels whose cards are due in the same minute, each call taking Slack 150 ms, with Slack's rate limits. */
@Tag("timed")
class PaceStoryTest {
    private static final String POST = "chat.postMessage";

    /** Threads and the network shift the calls by so much against each other, and the claims not at all. */
    private static final Duration JITTER = Duration.ofMillis(500);

    @Test
    void twenty_four_channels_get_their_cards_within_seven_seconds() {
        cardsIn(24, Engine.POSTGRESQL, Duration.ofSeconds(7));
    }

    @Test
    @Tag("thorough")
    void three_hundred_channels_get_their_cards_within_80_seconds() {
        // four a second take 74 s at least
        cardsIn(300, Engine.H2, Duration.ofSeconds(80));
    }

    private static void cardsIn(int channels, Engine engine, Duration atMost) {
        WorkspacePlan plan = K8scardWorkspace.plan();
        for (int i = 0; i < channels; i++) {
            plan = plan.withChannel(Conversation.open("C0TEAM" + i, "team-" + i, "U0ADA", "U0K8SCARD"));
        }
        try (var team = Running.with(engine, plan)) {
            Instant due = Running.instant("2026-11-23T09:30");
            for (int i = 0; i < channels; i++) {
                String id = "C0TEAM" + i;
                team.database().useTransaction(tables -> {
                    var channel = tables.channels().lock(new ChannelAddress("T0SANDBOX", id));
                    tables.channels()
                            .save(channel.scheduled(
                                    ChannelSettings.INITIAL.with(new Schedule(
                                            LocalTime.of(9, 30), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class))),
                                    "U0ADA",
                                    due));
                });
            }
            team.slack().faults().always(POST, Fault.slow(Duration.ofMillis(150)));
            team.clock().moveTo(due);
            var machine = new Machine();
            Instant began = Instant.now();
            team.bot().runWhatIsDue();

            List<Exchange> posts = team.slack().traffic().await(POST, channels, Duration.ofSeconds(30));
            assertThat(Duration.between(began, posts.get(channels - 1).ended())).isLessThan(machine.granted(atMost));
            assertThat(posts).hasSize(channels).allMatch(post -> post.status() == 200);
            assertApart(claims(team), 4, Duration.ofSeconds(1));
            List<Instant> arrivals =
                    posts.stream().map(Exchange::started).sorted().toList();
            assertApart(arrivals, 20, Duration.ofSeconds(5).minus(JITTER));
            for (int i = 0; i < channels; i++) {
                assertThat(team.snapshot().messagesIn("C0TEAM" + i)).hasSize(1);
            }
        }
    }

    private static List<Instant> claims(Running team) {
        var claims = new ArrayList<Instant>();
        try (var connection = team.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select claimed_at from delivery where kind = 'CARD' order by claimed_at")) {
            while (rows.next()) {
                claims.add(rows.getObject(1, OffsetDateTime.class).toInstant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return claims;
    }

    private static void assertApart(List<Instant> times, int calls, Duration atLeast) {
        for (int i = calls; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - calls), times.get(i)))
                    .as("post %s and the one %s before", i, calls)
                    .isGreaterThanOrEqualTo(atLeast);
        }
    }
}
