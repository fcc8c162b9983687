package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextPostsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private TestDatabase database;

    private void channel(String slackId, UnaryOperator<Channel> change) {
        database.write(tables ->
                tables.channels().save(change.apply(tables.channels().lock(new ChannelAddress("T1", slackId)))));
    }

    private static UnaryOperator<Channel> next(Duration from) {
        var nine = new Schedule(LocalTime.of(9, 30), ZoneId.of("Europe/Berlin"), EnumSet.allOf(DayOfWeek.class));
        return channel -> channel.scheduled(ChannelSettings.INITIAL.with(nine), "U1", NOW.plus(from));
    }

    private static UnaryOperator<Channel> stopped(ChannelState state) {
        return channel -> next(Duration.ofHours(1)).apply(channel).stopped(state);
    }

    private List<String> lines() {
        return database.read(tables -> NextPosts.ofAll(tables, NOW)).stream()
                .map(Finding::line)
                .map(line -> line.substring(2).replaceAll(" {2,}", " "))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void the_next_five_come_first_then_those_that_get_none(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> {
            tables.workspaces().save("T1", "Acme", "UBOT", NOW);
            tables.workspaces().save("T2", "Left", "UBOT", NOW);
            tables.workspaces().leave("T2");
            tables.channels()
                    .save(next(Duration.ofHours(1)).apply(tables.channels().lock(new ChannelAddress("T2", "CLEFT"))));
        });
        assertThat(lines())
                .containsExactly("ok next posts no channel has a daily card yet; /k8scard schedule sets one up");

        channel("CQUIET", stopped(ChannelState.QUIET));
        channel("CPAUSED", stopped(ChannelState.PAUSED));
        channel("CGONE", stopped(ChannelState.SUSPENDED));
        channel("COFF", Channel::off);
        for (int hours = 6; hours > 0; hours--) {
            channel("C" + hours, next(Duration.ofHours(hours)));
        }
        channel("CLATE", next(Duration.ofHours(-1)));
        channel("CDEAD", next(Duration.ofHours(-2)));

        assertThat(lines())
                .containsExactly(
                        "fault next posts in CDEAD Mon 23 Nov 08:00 (Europe/Berlin) has passed. If the bot runs, look"
                                + " into its log for why it does not post; else start it.",
                        "advice next posts in CLATE Mon 23 Nov 09:00 (Europe/Berlin) has passed. If the bot runs, look"
                                + " into its log for why it does not post; else start it.",
                        "ok next posts in C1 Mon 23 Nov 11:00 (Europe/Berlin), in 1 h",
                        "ok next posts in C2 Mon 23 Nov 12:00 (Europe/Berlin), in 2 h",
                        "ok next posts in C3 Mon 23 Nov 13:00 (Europe/Berlin), in 3 h",
                        "ok next posts and in 3 more channels after these",
                        "advice next posts in CGONE none: Slack does not let the bot post there. Type there: /invite"
                                + " @k8scard, then /k8scard resume",
                        "ok next posts in CQUIET none: it rests, since nobody answered the last cards",
                        "ok next posts in CPAUSED none: somebody has paused it");
    }
}
