package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ShowBoardTest {
    private static final int CROWD = 24;
    private static final List<Window> WINDOWS = List.of(Window.THIS_WEEK, Window.LAST_WEEK, Window.ALL);

    private final TestDatabase database;
    private final List<Channel> channels;
    private final ShowBoard showBoard;

    ShowBoardTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channels = Stream.of("C1", "C2")
                .map(id -> database.read(tables -> Samples.channel(tables, "T1", id)))
                .toList();
        var directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
        showBoard = new ShowBoard(database.database(), directory);
    }

    @Test
    void an_answer_given_before_is_on_the_board_that_is_shown_after_it_however_many_ask() {
        long round = posted(database, daily(channels.get(0), "a", MONDAY));
        var answerRound = new AnswerRound(database.database(), new RecordAnswer(new Fsrs()));
        var boards = Race.of(CROWD, number -> {
            answerRound.answer(
                    new RoundClick(round, member(number).id(), new Response.Chosen(0), "17.5", NOW.plusSeconds(1)));
            return asked(channels.get(0), number, Window.THIS_WEEK);
        });
        for (int number = 0; number < CROWD; number++) {
            assertThat(ownLine(boards.get(number)))
                    .extracting(line ->
                            line.standing().memberId() + " " + line.standing().answered())
                    .as("board of %d", number)
                    .isEqualTo(member(number).id() + " 1");
        }
    }

    @Test
    void many_who_ask_at_once_see_the_board_of_their_channel_and_window_as_each_of_them_may() {
        somePoints();
        var boards = Race.of(CROWD, number -> asked(channel(number), number, window(number)));
        for (int number = 0; number < CROWD; number++) {
            assertThat(boards.get(number))
                    .as("board of %d", number)
                    .isEqualTo(readFor(channel(number), number, window(number)));
        }
        assertThat(ownLine(boards.get(0)).rank())
                .as("who is gone is ranked for themselves")
                .isPresent();
    }

    @Test
    void one_who_cannot_be_shown_a_board_keeps_it_from_nobody_else() {
        somePoints();
        database.write(tables -> tables.members().meet(member(1)));
        database.execute("update member set zone = 'Nowhere/Land' where id = '"
                + member(1).id() + "'");
        var shown = Race.of(CROWD, number -> {
            try {
                return asked(channels.get(0), number, Window.ALL).players() > 0;
            } catch (RuntimeException noSuchZone) {
                return false;
            }
        });
        assertThat(IntStream.range(0, CROWD).filter(number -> !shown.get(number)))
                .containsExactly(1);
    }

    /** Points for two of three members on each date; some left the boards, some are gone. */
    private void somePoints() {
        for (Channel channel : channels) {
            for (LocalDate date : List.of(MONDAY.minusDays(7), MONDAY, MONDAY.plusDays(1))) {
                long round = posted(database, daily(channel, "a", date));
                database.write(tables -> IntStream.range(0, CROWD)
                        .filter(number -> (number + date.getDayOfMonth()) % 3 > 0)
                        .forEach(number -> tables.scores()
                                .add(channel.id(), date, answer(round, member(number), "a", date, Verdict.RIGHT))));
            }
        }
        database.write(tables -> {
            tables.members().setOptedOut(member(2), true);
            tables.members().setOptedOut(member(5), true);
            tables.departures().add(channels.get(0), member(0));
            tables.departures().add(channels.get(1), member(7));
        });
    }

    /** What one who looks is shown, from what the database says for them alone. */
    private Board readFor(Channel channel, int number, Window window) {
        var dated = new DatedWindow(window, MONDAY);
        String id = member(number).id();
        return database.read(tables -> Board.of(
                tables.scores().inChannel(channel.id(), dated.dates(), id),
                dated.before()
                        .map(dates -> tables.scores().inChannel(channel.id(), dates, id))
                        .orElse(List.of()),
                tables.scores().optedOut(channel.id()),
                id));
    }

    private Board asked(Channel channel, int number, Window window) {
        return showBoard.of(channel.address(), member(number), window, NOW).board();
    }

    private static Board.Line ownLine(Board board) {
        return Stream.concat(board.top().stream(), board.own().stream())
                .filter(Board.Line::you)
                .findFirst()
                .orElseThrow();
    }

    private Channel channel(int number) {
        return channels.get(number % channels.size());
    }

    private static Window window(int number) {
        return WINDOWS.get(number / 2 % WINDOWS.size());
    }

    private static MemberKey member(int number) {
        return new MemberKey("T1", "U" + (100 + number));
    }
}
