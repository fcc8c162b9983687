package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the choice of a card takes by what members remember, in a workspace with as many others beside them. */
@Tag("thorough")
@Tag("timed")
class NeedSpeedTest {
    private static final int TIMES = 30;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final Decks deck = Decks.of(DeckReader.read(Path.of("deck.json")));
    private final ChooseCard chooseCard = new ChooseCard(new CurrentDecks(deck), new Fsrs());

    @ParameterizedTest
    @EnumSource
    void twenty_members_and_sixty_cards_take_some_milliseconds(Engine engine) throws SQLException {
        assertThat(best(engine, 20, 60)).isLessThan(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @EnumSource
    void two_hundred_members_and_all_cards_take_less_than_an_eighth_of_a_second(Engine engine) throws SQLException {
        assertThat(best(engine, 200, deck.cards().size())).isLessThan(Duration.ofMillis(125));
    }

    /** The best of some times, since whatever else runs on this machine only adds to it. */
    private Duration best(Engine engine, int members, int cards) throws SQLException {
        var database = TestDatabase.emptied(engine);
        Channel channel = filled(database, members, deck.cards().subList(0, cards));
        database.execute("analyze");
        long[] nanos = LongStream.range(0, TIMES)
                .map(i ->
                        timed(() -> database.read(tables -> chooseCard.daily(tables, channel, TUESDAY, nine(TUESDAY)))))
                .sorted()
                .toArray();
        ChosenCard choice = database.read(tables -> chooseCard.daily(tables, channel, TUESDAY, nine(TUESDAY)))
                .orElseThrow();
        assertThat(choice.reason()).isInstanceOf(Reason.Needed.class);
        System.out.printf(
                "%s: %d members, %d cards: best %.1f ms, median %.1f ms%n",
                engine, members, cards, nanos[0] / 1e6, nanos[TIMES / 2] / 1e6);
        return Duration.ofNanos(nanos[0]);
    }

    private static long timed(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return System.nanoTime() - begin;
    }

    private static Channel filled(TestDatabase database, int members, List<Card> cards) throws SQLException {
        Channel channel = database.read(tables -> Samples.channel(tables, "T1", "C1"))
                .scheduled(
                        ChannelSettings.INITIAL.with(
                                new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class))),
                        "U1",
                        nine(TUESDAY));
        LocalDate date = TUESDAY.minusDays(cards.size() + 1L);
        for (Card card : cards) {
            LocalDate posted = date;
            long round = database.read(tables -> Samples.owed(tables, Samples.round(channel, card, posted, true)));
            date = date.plusDays(1);
            if (date.equals(TUESDAY.minusDays(1))) {
                for (int i = 0; i < members; i++) {
                    var answer = Samples.answer(round, new MemberKey("T1", "U" + i), card.id(), posted, Verdict.RIGHT);
                    database.write(tables -> tables.answers().appendIfFirst(answer, card));
                }
            }
        }
        database.execute("update round set closed_at = created_at");
        try (var connection = database.connect();
                var insert = connection.prepareStatement("insert into memory values ('T1', ?, ?, ?, 5, ?)")) {
            for (int i = 0; i < 2 * members; i++) {
                for (Card card : cards) {
                    insert.setString(1, "U" + i);
                    insert.setString(2, card.id());
                    insert.setDouble(3, 1 + (i * 7 + card.id().length() * 13) % 60);
                    insert.setObject(4, TUESDAY.minusDays(1 + (i + card.id().length()) % 40));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        return channel;
    }
}
