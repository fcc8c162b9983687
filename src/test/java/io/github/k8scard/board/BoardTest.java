package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTest {

    @Test
    void shows_ten_and_below_them_the_caller() {
        Board board = Board.of(twelve(), List.of(), Set.of(), "U12");
        assertThat(board.top()).hasSize(10).noneMatch(Board.Line::you);
        assertThat(board.own()).hasValueSatisfying(own -> {
            assertThat(own.rank()).hasValue(12);
            assertThat(own.standing().memberId()).isEqualTo("U12");
            assertThat(own.you()).isTrue();
        });
        assertThat(board.players()).isEqualTo(12);
    }

    @Test
    void marks_a_caller_among_the_ten_and_does_not_repeat_them() {
        Board board = Board.of(twelve(), List.of(), Set.of(), "U10");
        assertThat(board.top())
                .filteredOn(Board.Line::you)
                .singleElement()
                .satisfies(line -> assertThat(line.rank()).hasValue(10));
        assertThat(board.own()).isEmpty();
    }

    @Test
    void leaves_those_out_who_opted_out_and_closes_the_gap() {
        Board board = Board.of(twelve(), List.of(), Set.of("U1", "U3"), "U2");
        assertThat(ids(board)).startsWith("U2", "U4").doesNotContain("U1", "U3");
        assertThat(board.top().get(1).rank()).hasValue(2);
        assertThat(board.players()).isEqualTo(10);
    }

    @Test
    void shows_callers_who_opted_out_their_own_line_without_a_rank() {
        Board board = Board.of(twelve(), List.of(), Set.of("U1"), "U1");
        assertThat(ids(board)).doesNotContain("U1");
        assertThat(board.own()).contains(new Board.Line(OptionalInt.empty(), twelve().get(0), true, Optional.empty()));
    }

    @Test
    void lists_only_those_with_points_but_shows_callers_without_any_what_they_have() {
        var none = new Standing("U2", "Bo", 0, 0, 3, 1, 0);
        Board board = Board.of(List.of(new Standing("U1", "Al", 10, 1, 0, 0, 0), none), List.of(), Set.of(), "U2");
        assertThat(ids(board)).containsExactly("U1");
        assertThat(board.players()).isEqualTo(1);
        assertThat(board.own()).contains(new Board.Line(OptionalInt.empty(), none, true, Optional.empty()));
    }

    @Test
    void has_no_line_for_a_caller_who_answered_nothing() {
        assertThat(Board.of(twelve(), List.of(), Set.of(), "U99").own()).isEmpty();
        assertThat(Board.of(List.of(), List.of(), Set.of(), "U99"))
                .isEqualTo(new Board(List.of(), Optional.empty(), 0, false));
    }

    @Test
    void tells_a_window_of_grades_from_an_empty_one() {
        var graded = new Standing("U2", "Bo", 0, 0, 0, 0, 3);
        Board board = Board.of(List.of(graded), List.of(), Set.of(), "U2");
        assertThat(board)
                .isEqualTo(new Board(
                        List.of(),
                        Optional.of(new Board.Line(OptionalInt.empty(), graded, true, Optional.empty())),
                        0,
                        true));
    }

    @Test
    void says_how_ranks_moved_since_the_window_before_among_those_listed() {
        var before = List.of(standing("U1", 10), standing("U2", 20), standing("U3", 30), standing("GONE", 90));
        var now = List.of(standing("U1", 50), standing("U2", 40), standing("U3", 30), standing("U4", 20));
        assertThat(Board.of(now, before, Set.of("GONE"), "").top())
                .extracting(line -> line.movement().orElseThrow().places())
                .containsExactly(OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(-2), OptionalInt.empty());
        assertThat(Board.of(now, List.of(standing("U1", 0)), Set.of(), "").top())
                .as("nobody was ranked before")
                .allMatch(line -> line.movement().isEmpty());
    }

    private static Standing standing(String id, int points) {
        return new Standing(id, id, points, points / 10, 0, 0, 0);
    }

    /** U1 with 120 points to U12 with 10. */
    private static List<Standing> twelve() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Standing("U" + i, "Member " + i, 130 - 10 * i, 13 - i, 0, 0, 0))
                .toList();
    }

    private static List<String> ids(Board board) {
        return board.top().stream().map(line -> line.standing().memberId()).toList();
    }
}
