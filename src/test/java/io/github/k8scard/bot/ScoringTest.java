package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.Window;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer earns, and which week or month it counts for, in the channel's zone. */
class ScoringTest {
    private static final ChannelAddress CHANNEL = new ChannelAddress("T1", "C1");
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final int RIGHT = 1;
    private static final int WRONG = 0;

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Directory directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final AnswerRound answerRound = new AnswerRound(database.database(), new RecordAnswer(new Fsrs()));
    private final ShowBoard showBoard = new ShowBoard(database.database(), directory);

    @ParameterizedTest
    @CsvSource({
        // zone, date of the round, asked at, window, points
        // midnight from Sunday to Monday
        "Europe/Berlin, 2026-11-29, 2026-11-29T22:59:59Z, THIS_WEEK, 10",
        "Europe/Berlin, 2026-11-29, 2026-11-29T23:00:00Z, THIS_WEEK, 0",
        "Europe/Berlin, 2026-11-29, 2026-11-29T23:00:00Z, LAST_WEEK, 10",
        "Asia/Kolkata, 2026-11-29, 2026-11-29T18:29:59Z, THIS_WEEK, 10",
        "Asia/Kolkata, 2026-11-29, 2026-11-29T18:30:00Z, LAST_WEEK, 10",
        "Pacific/Kiritimati, 2026-11-29, 2026-11-29T10:00:00Z, LAST_WEEK, 10",
        // the clocks go back on a Sunday, which has 25 hours
        "Europe/Berlin, 2026-10-25, 2026-10-25T22:59:59Z, THIS_WEEK, 10",
        "Europe/Berlin, 2026-10-25, 2026-10-25T23:00:00Z, THIS_WEEK, 0",
        "Europe/Berlin, 2026-10-25, 2026-10-25T23:00:00Z, LAST_WEEK, 10",
        // the clocks go forward on a Sunday, which has 23 hours
        "Europe/Berlin, 2027-03-28, 2027-03-28T21:59:59Z, THIS_WEEK, 10",
        "Europe/Berlin, 2027-03-28, 2027-03-28T22:00:00Z, LAST_WEEK, 10",
        // in Cairo they go forward at midnight, so that Friday begins at one o'clock
        "Africa/Cairo, 2027-04-30, 2027-04-29T22:00:00Z, THIS_WEEK, 10",
        // months
        "America/New_York, 2026-10-31, 2026-11-01T03:59:59Z, THIS_MONTH, 10",
        "America/New_York, 2026-10-31, 2026-11-01T04:00:00Z, THIS_MONTH, 0",
        "America/New_York, 2026-10-31, 2026-11-01T04:00:00Z, LAST_MONTH, 10",
        "Europe/London, 2026-12-31, 2027-01-15T12:00:00Z, LAST_MONTH, 10",
        "Europe/London, 2026-12-31, 2027-02-15T12:00:00Z, LAST_MONTH, 0",
        "Europe/London, 2020-02-29, 2027-02-15T12:00:00Z, ALL, 10",
    })
    void a_window_is_the_channels(ZoneId zone, LocalDate date, Instant asked, Window window, int points) {
        long round = round(channel(zone), date);
        click(round, RIGHT, closes(zone, date).minusMillis(1));
        assertThat(pointsIn(window, asked)).isEqualTo(points);
    }

    @Test
    void a_member_in_two_zones_scores_by_the_date_of_the_round() {
        var losAngeles = ZoneId.of("America/Los_Angeles");
        Channel channel = channel(losAngeles);
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        long first = round(channel, sunday.minusDays(1));
        long second = round(channel, sunday);
        zoneOf(ANNA, ZoneId.of("Asia/Tokyo"));
        click(first, RIGHT, closes(losAngeles, sunday.minusDays(1)).minusSeconds(1));
        zoneOf(ANNA, losAngeles);
        // it has long been Monday where she was yesterday
        click(second, RIGHT, closes(losAngeles, sunday).minusSeconds(1));
        Instant sundayThere = sunday.atTime(20, 0).atZone(losAngeles).toInstant();
        assertThat(pointsIn(Window.THIS_WEEK, sundayThere)).isEqualTo(20);
        assertThat(pointsIn(Window.THIS_WEEK, sundayThere.plusSeconds(14_400))).isZero();
        assertThat(pointsIn(Window.LAST_WEEK, sundayThere.plusSeconds(14_400))).isEqualTo(20);
    }

    @Test
    void only_a_right_answer_in_time_earns_points_and_only_once() {
        Channel channel = channel(ZoneOffset.UTC);
        LocalDate date = LocalDate.of(2026, 11, 23);
        Instant closes = closes(ZoneOffset.UTC, date);
        long right = round(channel, date);
        click(right, RIGHT, closes.minusSeconds(9));
        click(right, RIGHT, closes.minusSeconds(8));
        click(round(channel, date.plusDays(1)), WRONG, closes.minusSeconds(7));
        long late = round(channel, date.plusDays(2));
        click(late, RIGHT, closes(ZoneOffset.UTC, date.plusDays(2)));
        var line = line(Window.ALL, closes).orElseThrow();
        assertThat(line.standing().points()).isEqualTo(10);
        assertThat(line.standing().right()).isEqualTo(1);
        assertThat(line.standing().wrong()).isEqualTo(1);
    }

    @Test
    void a_card_of_unknown_outcome_counts_once_a_click_proves_it() {
        Channel channel = channel(ZoneOffset.UTC);
        LocalDate date = LocalDate.of(2026, 11, 23);
        long round = round(channel, date);
        database.execute("update delivery set state = '" + DeliveryState.UNKNOWN + "', ts = null");
        click(round, RIGHT, closes(ZoneOffset.UTC, date).minusSeconds(9));
        assertThat(pointsIn(Window.ALL, closes(ZoneOffset.UTC, date))).isEqualTo(10);
        List<?> differences = database.read(tables -> tables.scoreAudit().differences());
        assertThat(differences).isEmpty();
    }

    private Channel channel(ZoneId zone) {
        var schedule = new Schedule(LocalTime.of(9, 0), zone, EnumSet.allOf(DayOfWeek.class));
        return database.read(tables -> {
            Channel channel = Samples.channel(tables, "T1", "C1")
                    .scheduled(ChannelSettings.INITIAL.with(schedule), "UANNA", Samples.NOW);
            tables.channels().save(channel);
            return channel;
        });
    }

    /** The next day at 9:00. */
    private static Instant closes(ZoneId zone, LocalDate date) {
        return date.plusDays(1).atTime(9, 0).atZone(zone).toInstant();
    }

    private long round(Channel channel, LocalDate date) {
        ZoneId zone = channel.schedule().orElseThrow().zone();
        var round = new NewRound(
                "T1",
                channel.id(),
                new Asked(card("a"), new ChoiceOrder(List.of(2, 0, 1)), new Reason.NewCard()),
                new Occasion.Daily(closes(zone, date.minusDays(1)), false),
                date,
                zone,
                closes(zone, date.minusDays(1)),
                closes(zone, date));
        return Samples.posted(database, round);
    }

    private void click(long round, int position, Instant at) {
        answerRound.answer(new RoundClick(round, ANNA.id(), new Response.Chosen(position), "17.5", at));
    }

    private void zoneOf(MemberKey member, ZoneId zone) {
        database.write(tables -> tables.members().save(member, new Profile("Anna", Optional.of(zone)), Samples.NOW));
    }

    private int pointsIn(Window window, Instant asked) {
        return line(window, asked).map(line -> line.standing().points()).orElse(0);
    }

    private Optional<Board.Line> line(Window window, Instant asked) {
        Board board = showBoard.of(CHANNEL, ANNA, window, asked).board();
        return board.top().stream().filter(Board.Line::you).findFirst().or(board::own);
    }
}
