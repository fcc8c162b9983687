package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.StreakRounds.DatedMark;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.storage.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class StreaksTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private static final List<MemberKey> THREE =
            List.of(ANNA, new MemberKey("T1", "UBEN"), new MemberKey("T1", "UEVA"));

    private final TestDatabase database;
    private final CloseRounds closeRounds;
    private final Channel channel;

    StreaksTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        closeRounds = new CloseRounds(database.database(), NobodyTold.of(database.database()));
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void a_streak_that_is_carried_on_is_the_one_folded_from_the_first_round() {
        var random = new SplittableRandom(7);
        for (int day = 0; day < 60; day++) {
            LocalDate date = MONDAY.plusDays(day);
            // holidays, and now and then a card of unknown outcome that a click on an old message proves much later
            if (day % 7 == 6 || (day > 20 && day < 28)) {
                continue;
            }
            boolean unknown = random.nextInt(8) == 0;
            long round = delivered(
                    database, daily(channel, "c", date), unknown ? DeliveryState.UNKNOWN : DeliveryState.SENT);
            if (!unknown && random.nextInt(5) > 0) {
                answered(round, ANNA, date);
            }
            assertCarriedOn(nine(date).plusSeconds(random.nextInt(80_000)));
            Instant next = nine(date.plusDays(1));
            if (random.nextInt(3) > 0) {
                closeRounds.run(next);
            }
            if (random.nextInt(10) == 0) {
                proveOne(next);
            }
            assertCarriedOn(next);
        }
        assertThat(ofMember(nine(MONDAY.plusDays(99))).best()).isGreaterThan(5);
    }

    @Test
    void who_comes_back_reads_only_what_was_posted_since() {
        for (int day = 0; day < 12; day++) {
            answered(posted(database, daily(channel, "c", MONDAY.plusDays(day))), ANNA, MONDAY.plusDays(day));
        }
        Instant now = nine(MONDAY.plusDays(13));
        closeRounds.run(now.minusSeconds(60));
        assertThat(ofMember(now)).isEqualTo(new Streak(12, 12, 2, 0, 0));
        database.execute("delete from answer");
        assertThat(ofMember(now)).as("what is kept is not read again").isEqualTo(new Streak(12, 12, 2, 0, 0));
        long next = posted(database, daily(channel, "c", MONDAY.plusDays(13)));
        answered(next, ANNA, MONDAY.plusDays(13));
        assertThat(ofMember(now.plusSeconds(60)).length()).isEqualTo(13);
    }

    @Test
    void a_week_of_holidays_breaks_nothing() {
        for (int day = 0; day < 5; day++) {
            answeredByThree(MONDAY.plusDays(day));
        }
        closeRounds.run(nine(MONDAY.plusDays(5)));
        LocalDate back = MONDAY.plusDays(14);
        assertThat(ofMember(nine(back))).isEqualTo(new Streak(5, 5, 1, 0, 0));
        assertThat(ofChannel(nine(back))).isEqualTo(new ChannelStreak(5, 5));
        answeredByThree(back);
        assertThat(ofMember(nine(back).plusSeconds(60))).isEqualTo(new Streak(6, 6, 1, 0, 0));
        assertThat(ofChannel(nine(back).plusSeconds(60))).isEqualTo(new ChannelStreak(6, 6));
    }

    @Test
    void an_answer_in_time_that_is_stored_just_after_the_closing_counts() {
        answeredByThree(MONDAY);
        long round = posted(database, daily(channel, "b", MONDAY.plusDays(1)));
        Instant closes = nine(MONDAY.plusDays(2));
        closeRounds.run(closes);
        assertThat(ofMember(closes.plusSeconds(1))).isEqualTo(new Streak(0, 1, 0, 0, 0));
        assertThat(ofChannel(closes.plusSeconds(1))).isEqualTo(new ChannelStreak(0, 1));
        for (MemberKey member : THREE) {
            answered(round, member, MONDAY.plusDays(1));
        }
        for (Instant later : List.of(closes.plusSeconds(2), closes.plusSeconds(60), closes.plusSeconds(90_000))) {
            assertThat(ofMember(later)).isEqualTo(new Streak(2, 2, 0, 0, 0));
            assertThat(ofChannel(later)).isEqualTo(new ChannelStreak(2, 2));
        }
    }

    @Test
    void a_round_that_turns_out_to_be_posted_while_streaks_are_carried_on_is_not_passed_over() {
        answeredByThree(MONDAY);
        long unknown = delivered(database, daily(channel, "b", MONDAY.plusDays(1)), DeliveryState.UNKNOWN);
        answeredByThree(MONDAY.plusDays(2));
        Instant now = nine(MONDAY.plusDays(4));
        closeRounds.run(now.minusSeconds(90));
        database.write(tables -> {
            Tables meanwhile = provedBeforeAnythingIsKept(tables, unknown, now);
            Streaks.ofMember(meanwhile, channel.id(), ANNA, now);
        });
        database.execute("update delivery set state = 'UNKNOWN' where round_id = " + unknown);
        database.write(tables -> {
            Tables meanwhile = provedBeforeAnythingIsKept(tables, unknown, now);
            Streaks.ofChannel(meanwhile, "T1", channel.id(), now);
        });
        assertCarriedOn(now);
        assertThat(ofMember(now).length()).isEqualTo(1);
    }

    /** The tables of one transaction; before it writes a streak, another proves that a card was posted. */
    private Tables provedBeforeAnythingIsKept(Tables tables, long round, Instant now) {
        var looks = new AtomicInteger();
        Runnable look = () -> {
            if (looks.incrementAndGet() == 2) {
                CompletableFuture.runAsync(() -> prove(round, now)).join();
            }
        };
        Tables spied = spy(tables);
        doAnswer(call -> {
                    look.run();
                    return tables.streakCheckpoints();
                })
                .when(spied)
                .streakCheckpoints();
        doAnswer(call -> {
                    look.run();
                    return tables.channelStreakCheckpoints();
                })
                .when(spied)
                .channelStreakCheckpoints();
        return spied;
    }

    @Test
    void a_round_that_turns_out_to_be_posted_is_a_miss_after_all() {
        answered(posted(database, daily(channel, "a", MONDAY)), ANNA, MONDAY);
        long unknown = delivered(database, daily(channel, "b", MONDAY.plusDays(1)), DeliveryState.UNKNOWN);
        answered(posted(database, daily(channel, "c", MONDAY.plusDays(2))), ANNA, MONDAY.plusDays(2));
        Instant now = nine(MONDAY.plusDays(4));
        closeRounds.run(now.minusSeconds(60));
        assertThat(ofMember(now).length()).isEqualTo(2);
        prove(unknown, now);
        assertThat(ofMember(now)).isEqualTo(new Streak(1, 1, 0, 0, 1));
    }

    @Test
    void a_round_of_a_wrong_future_neither_counts_nor_stops_a_streak() {
        LocalDate future = MONDAY.plusDays(400);
        answeredByThree(MONDAY);
        posted(database, daily(channel, "b", future));
        closeRounds.run(nine(future.plusDays(1)));
        assertThat(ofMember(nine(future.plusDays(2))).length()).isZero();
        assertThat(ofChannel(nine(future.plusDays(2))).length()).isZero();

        answeredByThree(MONDAY.plusDays(1));

        Instant now = nine(MONDAY.plusDays(1)).plusSeconds(3_600);
        assertThat(ofMember(now).length()).isEqualTo(2);
        assertThat(ofChannel(now).length()).isEqualTo(2);
    }

    private void assertCarriedOn(Instant now) {
        assertThat(ofMember(now)).as("at %s", now).isEqualTo(folded(now));
        assertThat(ofChannel(now)).as("at %s", now).isEqualTo(foldedOfChannel(now));
    }

    private void proveOne(Instant now) {
        database.column("select d.round_id from delivery d where d.state = 'UNKNOWN' and d.kind = 'CARD' limit 1")
                .forEach(id -> prove(Long.parseLong(id), now));
    }

    private void prove(long round, Instant now) {
        database.write(tables ->
                Arrival.provedBy("5.5", tables, tables.rounds().find(round).orElseThrow(), now));
    }

    private void answeredByThree(LocalDate date) {
        long round = posted(database, daily(channel, "c", date));
        THREE.forEach(member -> answered(round, member, date));
    }

    private void answered(long round, MemberKey member, LocalDate date) {
        database.write(
                tables -> tables.answers().appendIfFirst(answer(round, member, "c", date, Verdict.RIGHT), card("c")));
    }

    private Streak ofMember(Instant now) {
        return database.read(tables -> Streaks.ofMember(tables, channel.id(), ANNA, now));
    }

    private Streak folded(Instant now) {
        List<StreakMark> marks = database
                .read(tables -> tables.streakRounds()
                        .ofMembers(channel.id(), List.of(ANNA.id()), LocalDate.EPOCH, now)
                        .getOrDefault(ANNA.id(), List.of()))
                .stream()
                .map(DatedMark::mark)
                .toList();
        return StreakState.START.then(marks).streak();
    }

    private ChannelStreak ofChannel(Instant now) {
        return database.read(tables -> Streaks.ofChannel(tables, "T1", channel.id(), now));
    }

    private ChannelStreak foldedOfChannel(Instant now) {
        return ChannelStreak.START.then(
                database.read(tables -> tables.streakRounds().ofChannel(channel.id(), LocalDate.EPOCH, now)).stream()
                        .map(DatedMark::mark)
                        .toList());
    }
}
