package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel's digest waits for Slack. */
class SendMessageTest {
    private static final Outcome SENT = new Outcome.Sent("17.5");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Messenger messenger = mock(Messenger.class);

    @ParameterizedTest
    @EnumSource(ChannelState.class)
    void a_digest_is_posted_where_the_daily_card_runs_and_nowhere_else(ChannelState state) {
        Channel channel = database.read(tables -> running(Samples.channel(tables, "T1", "C1")));
        database.write(tables -> {
            tables.channels().save(channel);
            new DigestDue(MONDAY.minusWeeks(1), Optional.empty()).owe(tables, channel, NOW, NOW.plusSeconds(3_600));
            if (state != ChannelState.ACTIVE) {
                tables.channels().save(channel.stopped(state));
            }
        });
        when(messenger.postDigest(any(), anyLong(), any())).thenReturn(SENT);

        Outcome outcome = sent();

        if (state == ChannelState.ACTIVE) {
            assertThat(outcome).isEqualTo(SENT);
        } else {
            assertThat(outcome).isEqualTo(new Outcome.NotWanted(DeliveryTrouble.DIGEST_STOPPED));
        }
    }

    private static Channel running(Channel channel) {
        var schedule = new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        return channel.scheduled(ChannelSettings.INITIAL.with(schedule), "U1", NOW.plusSeconds(86_400));
    }

    private Outcome sent() {
        var directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
        var deck = TestDecks.current(List.of(card("a")));
        var dueCards = new DueCards(directory, deck, PracticeQueue.standard(new Fsrs()));
        var sendMessage = new SendMessage(
                database.database(),
                messenger,
                directory,
                MemberNewsOf.cards(database.database(), directory, deck, dueCards),
                new CardAuthors(deck, directory),
                Clock.fixed(NOW, ZoneOffset.UTC));
        long id = Long.parseLong(database.column("select id from delivery").get(0));
        return sendMessage.of(
                database.read(tables -> tables.deliveries().find(id).orElseThrow()));
    }
}
