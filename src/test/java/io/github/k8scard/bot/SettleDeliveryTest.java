package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.owed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from the outcome of a daily card whose channel has changed during the call. */
@ParameterizedClass
@EnumSource(Engine.class)
class SettleDeliveryTest {
    private final TestDatabase database;
    private final SettleDelivery settleDelivery;
    private final Channel channel;
    private final Delivery claimed;

    SettleDeliveryTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        settleDelivery = new SettleDelivery(
                database.database(),
                NobodyTold.of(database.database()),
                Clock.fixed(NOW.plusSeconds(5), ZoneOffset.UTC));
        var schedule = new Schedule(LocalTime.of(9, 30), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        channel = database.read(tables -> {
            var running = Samples.channel(tables, "T1", "C1")
                    .scheduled(ChannelSettings.INITIAL.with(schedule), "U1", NOW.plusSeconds(86_400));
            tables.channels().save(running);
            owed(tables, daily(running, "a", MONDAY));
            return running;
        });
        claimed = database.read(tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW))
                .delivery()
                .orElseThrow();
    }

    private ChannelState state() {
        return database.read(tables -> tables.channels().get(channel.id())).state();
    }

    @Test
    void a_card_that_was_not_sent_while_the_channel_was_paused_does_not_come_late() {
        database.write(tables -> StopDailyCard.run(tables, channel.stopped(ChannelState.PAUSED), NOW));
        settleDelivery.settle(claimed, new Outcome.NotSent("no route", Duration.ZERO));
        assertThat(database.column("select state from delivery")).containsExactly("FAILED");
    }

    @Test
    void a_card_that_was_not_sent_waits_where_the_channel_goes_on() {
        settleDelivery.settle(claimed, new Outcome.NotSent("no route", Duration.ZERO));
        assertThat(database.column("select state from delivery")).containsExactly("PENDING");
    }

    @Test
    void a_refusal_suspends_unless_the_bot_was_invited_since_the_call_began() {
        database.write(tables -> tables.channels().joined(channel.id(), NOW.plusSeconds(1)));
        settleDelivery.settle(claimed, new Outcome.Refused(RefusalScope.CHANNEL, "not_in_channel"));
        assertThat(state()).isEqualTo(ChannelState.ACTIVE);
    }

    @Test
    void a_refusal_suspends() {
        database.write(tables -> tables.channels().joined(channel.id(), NOW.minusSeconds(1)));
        settleDelivery.settle(claimed, new Outcome.Refused(RefusalScope.CHANNEL, "not_in_channel"));
        assertThat(state()).isEqualTo(ChannelState.SUSPENDED);
    }
}
