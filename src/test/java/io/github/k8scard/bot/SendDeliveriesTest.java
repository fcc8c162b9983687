package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SendDeliveriesTest {
    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Messenger messenger = mock(Messenger.class);
    private final Installation installation = new Installation(database.database());
    private final Clock clock = mock(Clock.class);

    private SendDeliveries sendDeliveries() {
        var directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
        var deck = TestDecks.current(List.of(card("a")));
        var dueCards = new DueCards(directory, deck, PracticeQueue.standard(new Fsrs()));
        var sendMessage = new SendMessage(
                database.database(),
                messenger,
                directory,
                MemberNewsOf.cards(database.database(), directory, deck, dueCards),
                new CardAuthors(deck, directory),
                clock);
        return new SendDeliveries(
                database.database(),
                installation,
                sendMessage,
                NobodyTold.of(database.database()),
                clock,
                Clock.systemUTC());
    }

    private void oweNotice() {
        database.write(tables -> {
            var channel = Samples.channel(tables, "T1", "C1");
            tables.deliveries().owe(Owed.notice(Recipient.in(channel), "Hello", NOW, NOW.plus(Duration.ofHours(1))));
        });
        installation.joined("T1");
        when(clock.instant()).thenReturn(NOW);
        when(messenger.say(any(), anyLong(), any())).thenReturn(new Outcome.Sent("17.5"));
    }

    private List<String> states() {
        return database.column("select state from delivery");
    }

    @Test
    void however_often_claiming_fails_sending_goes_on_afterwards() {
        oweNotice();
        try (var sending = sendDeliveries()) {
            when(clock.instant()).thenThrow(new IllegalStateException("the database is away"));
            for (int i = 0; i < 20; i++) {
                sending.run();
            }
            assertThat(states()).containsExactly("PENDING");
            doReturn(NOW).when(clock).instant();
            sending.run();
            assertThat(states()).containsExactly("SENT");
        }
    }

    /** Wakes senders of which one claims at the moment when the process stops. */
    private void stopWhileClaiming(int woken) throws InterruptedException {
        var claiming = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var sending = sendDeliveries();
        when(clock.instant()).thenAnswer(asked -> {
            claiming.countDown();
            stopped.await();
            return NOW;
        });
        for (int i = 0; i < woken; i++) {
            sending.begin();
        }
        claiming.await();
        var closing = new Thread(sending::close);
        closing.start();
        Awaitility.await("the closing waits for the claim")
                .until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        stopped.countDown();
        closing.join();
    }

    @Test
    void what_is_claimed_while_the_process_stops_is_owed_again() throws InterruptedException {
        oweNotice();
        stopWhileClaiming(1);
        assertThat(states()).containsExactly("PENDING");
    }

    @Test
    void senders_that_wait_for_their_turn_claim_nothing_once_it_stops() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            oweNotice();
        }
        stopWhileClaiming(8);
        assertThat(states()).hasSize(8).containsOnly("PENDING");
        assertThat(database.column("select attempts from delivery"))
                .filteredOn(attempts -> !attempts.equals("0"))
                .hasSizeLessThanOrEqualTo(1);
    }
}
