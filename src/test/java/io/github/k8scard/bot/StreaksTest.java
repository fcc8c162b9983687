package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.PostedRounds.DatedMark;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class StreaksTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database;
    private final CloseRounds closeRounds;
    private final Channel channel;

    StreaksTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        closeRounds = new CloseRounds(database.database());
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
        closeRounds.run(now);
        assertThat(ofMember(now)).isEqualTo(new Streak(12, 12, 2, 0, 0));
        database.execute("delete from answer");
        assertThat(ofMember(now)).as("what is kept is not read again").isEqualTo(new Streak(12, 12, 2, 0, 0));
        long next = posted(database, daily(channel, "c", MONDAY.plusDays(13)));
        answered(next, ANNA, MONDAY.plusDays(13));
        assertThat(ofMember(now.plusSeconds(60)).length()).isEqualTo(13);
    }

    @Test
    void a_round_that_turns_out_to_be_posted_is_a_miss_after_all() {
        answered(posted(database, daily(channel, "a", MONDAY)), ANNA, MONDAY);
        long unknown = delivered(database, daily(channel, "b", MONDAY.plusDays(1)), DeliveryState.UNKNOWN);
        answered(posted(database, daily(channel, "c", MONDAY.plusDays(2))), ANNA, MONDAY.plusDays(2));
        Instant now = nine(MONDAY.plusDays(3));
        closeRounds.run(now);
        assertThat(ofMember(now).length()).isEqualTo(2);
        database.write(tables ->
                Arrival.provedBy("5.5", tables, tables.rounds().find(unknown).orElseThrow(), now));
        assertThat(ofMember(now)).isEqualTo(new Streak(1, 1, 0, 0, 1));
    }

    private void assertCarriedOn(Instant now) {
        assertThat(ofMember(now)).as("at %s", now).isEqualTo(folded(now));
        assertThat(ofChannel(now)).as("at %s", now).isEqualTo(foldedOfChannel(now));
    }

    private void proveOne(Instant now) {
        database.column("select d.round_id from delivery d where d.state = 'UNKNOWN' and d.kind = 'CARD' limit 1")
                .forEach(id -> database.write(tables -> Arrival.provedBy(
                        "5.5", tables, tables.rounds().find(Long.parseLong(id)).orElseThrow(), now)));
    }

    private void answered(long round, MemberKey member, LocalDate date) {
        database.write(
                tables -> tables.answers().appendIfFirst(answer(round, member, "c", date, Verdict.RIGHT), card("c")));
    }

    private Streak ofMember(Instant now) {
        return database.read(tables -> Streaks.ofMember(tables, channel.id(), ANNA, now));
    }

    private Streak folded(Instant now) {
        List<StreakMark> marks =
                database
                        .read(tables -> tables.postedRounds().streakMarks(channel.id(), ANNA, LocalDate.EPOCH, now))
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
                database
                        .read(tables -> tables.postedRounds().channelStreakMarks(channel.id(), LocalDate.EPOCH, now))
                        .stream()
                        .map(DatedMark::mark)
                        .toList());
    }
}
