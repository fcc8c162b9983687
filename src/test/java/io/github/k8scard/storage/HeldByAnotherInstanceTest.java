package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.round.Round;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one instance works on, another passes over instead of waiting. Only PostgreSQL serves several. */
final class HeldByAnotherInstanceTest {
    private static final Schedule NINE = new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class));
    private static final ChannelAddress FIRST = new ChannelAddress("T1", "C1");
    private static final ChannelAddress SECOND = new ChannelAddress("T1", "C2");

    private final TestDatabase database = TestDatabase.emptied(Engine.POSTGRESQL);

    @BeforeEach
    void two_channels() {
        database.write(tables -> {
            active(tables, FIRST, NOW);
            active(tables, SECOND, NOW.plusSeconds(1));
        });
    }

    @Test
    void a_channel_that_is_getting_its_card() {
        var later = NOW.plusSeconds(9);
        try (var other = database.hold(tables -> due(tables, later))) {
            assertThat(other.result()).hasValue(FIRST);
            assertThat(due(later)).hasValue(SECOND);
        }
        assertThat(due(later)).hasValue(FIRST);
    }

    @Test
    void a_channel_that_a_person_is_changing() {
        try (var person = database.hold(tables -> tables.channels().lock(FIRST))) {
            assertThat(person.result().address()).isEqualTo(FIRST);
            assertThat(due(NOW)).isEmpty();
        }
        assertThat(due(NOW)).hasValue(FIRST);
    }

    @Test
    void a_round_that_is_being_closed() {
        Channel channel = database.read(tables -> tables.channels().lock(FIRST));
        long first = database.read(tables -> Samples.owed(tables, Samples.daily(channel, "a", MONDAY)));
        long second = database.read(tables -> Samples.owed(tables, Samples.daily(channel, "b", MONDAY.plusDays(1))));
        var now = NOW.plus(Duration.ofDays(9));
        try (var closer = database.hold(tables -> toClose(tables, now))) {
            assertThat(closer.result()).hasValue(first);
            assertThat(database.<Optional<Long>>read(tables -> toClose(tables, now)))
                    .hasValue(second);
        }
    }

    @Test
    void a_delivery_that_was_cut_off() {
        var owed = new Outbox(Engine.POSTGRESQL);
        owed.owedCard();
        owed.claim(NOW);
        try (var other = database.hold(HeldByAnotherInstanceTest::stale)) {
            assertThat(other.result()).isTrue();
            assertThat(database.<Boolean>read(HeldByAnotherInstanceTest::stale)).isFalse();
        }
    }

    private static void active(Tables tables, ChannelAddress address, Instant next) {
        tables.workspaces().save("T1", "Acme", "UBOT", NOW);
        tables.channels()
                .save(tables.channels().lock(address).scheduled(ChannelSettings.INITIAL.with(NINE), "U1", next));
    }

    private Optional<ChannelAddress> due(Instant now) {
        return database.read(tables -> due(tables, now));
    }

    private static Optional<ChannelAddress> due(Tables tables, Instant now) {
        return tables.channels().due("T1", now).stream()
                .flatMap(id -> tables.channels().lockIfDue(id, now).stream())
                .findFirst()
                .map(Channel::address);
    }

    private static Optional<Long> toClose(Tables tables, Instant now) {
        return tables.rounds().dueToClose(now).stream()
                .flatMap(id -> tables.rounds().lockIfOpen(id).stream())
                .findFirst()
                .map(Round::id);
    }

    private static boolean stale(Tables tables) {
        return tables.deliveryQueue()
                .lockStale(NOW.plusSeconds(1), NOW.plusSeconds(2))
                .isPresent();
    }
}
