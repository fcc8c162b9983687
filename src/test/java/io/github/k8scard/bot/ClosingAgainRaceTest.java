package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.bot.SlowClosings.Shown;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.sandbox.time.DomainClock;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A card is mended while its closing is owed, waits, is being sent or is just sent, by two instances of the bot. */
@ParameterizedClass
@EnumSource(Engine.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClosingAgainRaceTest {
    private static final Instant CLOSES = nine(MONDAY.plusDays(1));
    private static final Set<String> MEMBERS = Set.of("U1", "U2", "U3");

    /** Longer than a message is held that nobody has answered for. */
    private static final Duration HELD = Duration.ofSeconds(31);

    private final Engine engine;
    private final TestDatabase database;
    private final Messenger messenger = mock(Messenger.class);
    private MendedTeam team;
    private long round;
    private volatile SlowClosings closings;

    ClosingAgainRaceTest(Engine engine) {
        this.engine = engine;
        database = TestDatabase.emptied(engine);
        when(messenger.say(any(), anyLong(), any())).thenReturn(new Outcome.Sent("18.5"));
        when(messenger.closeCard(any(), any(), any())).thenAnswer(call -> closings.close(call.getArgument(2)));
    }

    private SendDeliveries sending(DomainClock clock) {
        var installation = new Installation(database.database());
        installation.joined("T1");
        var directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
        var decks = TestDecks.current(List.of(WRONG_KEY));
        var dueCards = new DueCards(directory, decks, PracticeQueue.standard(new Fsrs()));
        var news = MemberNewsOf.cards(database.database(), directory, decks, dueCards);
        var send = new SendMessage(
                database.database(), messenger, directory, news, new CardAuthors(decks, directory), clock);
        return new SendDeliveries(
                database.database(), installation, send, NobodyTold.of(database.database()), clock, clock);
    }

    private void asked() {
        TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
        round = team.posted(team.channel("C1"), WRONG_KEY, MONDAY, true);
        team.picks("U1", round, THIS, nine(MONDAY));
        team.picks("U2", round, THAT, nine(MONDAY));
        team.picks("U3", round, THAT, nine(MONDAY));
    }

    @Test
    void whatever_comes_first_the_message_ends_as_the_mended_card_and_is_changed_no_more_than_needed() {
        race(0, 30);
    }

    @Test
    @Tag("thorough")
    void that_holds_in_hundreds_of_races() {
        race(30, 130);
    }

    private void race(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            var random = new Random(seed);
            closings = new SlowClosings(random);
            var clock = DomainClock.startingAt(CLOSES);
            asked();
            try (var one = sending(clock);
                    var other = sending(clock)) {
                begun(random.nextInt(4), one);
                race(List.of(one, other), random.nextInt(3));
                ended(clock, other);
            }
            assertEnd(seed, closings.shown());
        }
    }

    /** How far the closing is when the card is mended: not owed, waiting, being sent, or sent. */
    private void begun(int far, SendDeliveries sending) {
        if (far > 0) {
            team.closeRounds(CLOSES);
        }
        if (far == 2) {
            closings.hang();
            sending.begin();
            closings.awaitHanging();
        } else if (far > 2) {
            sending.run();
        }
    }

    private void race(List<SendDeliveries> instances, int answered) {
        Race.of(5, thread -> {
            switch (thread) {
                case 0 -> team.closeRounds(CLOSES);
                case 1, 2 -> {
                    instances.get(thread - 1).begin();
                    team.closeRounds(CLOSES);
                    instances.get(thread - 1).begin();
                }
                case 3 -> {
                    if (answered == 0) {
                        closings.answer();
                    }
                    team.mends(WRONG_KEY, right(THAT), CLOSES);
                    if (answered == 1) {
                        closings.answer();
                    }
                    team.followEdits().run(CLOSES.plusSeconds(1));
                }
                default -> team.followEdits().run(CLOSES.plusSeconds(1));
            }
            return thread;
        });
        closings.answer();
        instances.forEach(SendDeliveries::run);
    }

    /** What the timers do in the minutes after. */
    private void ended(DomainClock clock, SendDeliveries sending) {
        for (int pass = 0; pass < 6; pass++) {
            clock.moveTo(clock.instant().plus(HELD));
            team.closeRounds(clock.instant());
            team.followEdits().run(clock.instant());
            sending.run();
        }
    }

    private void assertEnd(int seed, List<Shown> shown) {
        assertThat(team.anyToFollow()).as("seed %s", seed).isFalse();
        team.assertConsistent(MEMBERS);
        assertThat(database.column("select state from delivery where kind = 'CLOSING'"))
                .as("seed %s", seed)
                .containsExactly("SENT");
        List<Shown> arrived = shown.stream().filter(Shown::arrived).toList();
        Shown last = arrived.get(arrived.size() - 1);
        assertThat(last.correct()).as("seed %s: %s", seed, shown).isEqualTo("that");
        assertThat(last.right()).as("seed %s: %s", seed, shown).isEqualTo(2);
        assertThat(shown)
                .filteredOn(Shown::answered)
                .as("seed %s: the one that was under way, and one more", seed)
                .hasSizeLessThanOrEqualTo(2);
    }
}
