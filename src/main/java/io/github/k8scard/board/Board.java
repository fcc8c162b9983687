package io.github.k8scard.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A leaderboard as one member, the caller, sees it.
 *
 * @param top the first lines, best first, ten at most; the caller's may be among them
 * @param own the caller's line if it is not among the first; absent if they have answered nothing in the window
 * @param players how many members are ranked in all
 * @param graded whether any cards were graded, which earn no points
 */
public record Board(List<Line> top, Optional<Line> own, int players, boolean graded) {
    private static final int SHOWN_AT_MOST = 10;

    public Board {
        top = List.copyOf(top);
    }

    /**
     * One line.
     *
     * @param rank 1 is the best; absent for a caller who is not ranked
     * @param standing whose line it is, and what they have to show
     * @param you whether it is the caller's
     * @param movement what became of the rank since the window before; absent if nobody was ranked then
     */
    public record Line(OptionalInt rank, Standing standing, boolean you, Optional<Movement> movement) {}

    /**
     * A change of rank.
     *
     * @param places how many ranks up since the window before, negative for down; empty for who was not ranked then
     */
    public record Movement(OptionalInt places) {}

    /**
     * The board of those with points who have not opted out. A caller who is not ranked, for one of these reasons,
     * still sees their own line.
     *
     * @param standings one for each member who answered in the window; nobody twice
     * @param before the same of the window before; empty if there is none
     * @param optedOut Slack users who left the leaderboards
     * @param callerId the Slack user who looks; empty if the board is for everybody
     */
    public static Board of(List<Standing> standings, List<Standing> before, Set<String> optedOut, String callerId) {
        Map<String, Integer> ranksBefore = ranked(before, optedOut)
                .collect(Collectors.toMap(one -> one.standing().memberId(), Ranking.Ranked::rank));
        Function<Ranking.Ranked, Optional<Movement>> movement =
                one -> ranksBefore.isEmpty() ? Optional.empty() : Optional.of(moved(one, ranksBefore));
        List<Line> lines = ranked(standings, optedOut)
                .map(one -> new Line(
                        OptionalInt.of(one.rank()),
                        one.standing(),
                        one.standing().memberId().equals(callerId),
                        movement.apply(one)))
                .toList();
        List<Line> top = lines.stream().limit(SHOWN_AT_MOST).toList();
        Optional<Line> own = top.stream().anyMatch(Line::you)
                ? Optional.empty()
                : lines.stream().filter(Line::you).findFirst().or(() -> unranked(standings, callerId));
        return new Board(top, own, lines.size(), standings.stream().anyMatch(standing -> standing.graded() > 0));
    }

    /** The best of a window, all that share the first rank. */
    static List<Standing> leaders(List<Standing> standings, Set<String> optedOut) {
        return ranked(standings, optedOut)
                .filter(one -> one.rank() == 1)
                .map(Ranking.Ranked::standing)
                .toList();
    }

    private static Stream<Ranking.Ranked> ranked(List<Standing> standings, Set<String> optedOut) {
        return Ranking.of(standings.stream()
                        .filter(standing -> standing.points() > 0 && !optedOut.contains(standing.memberId()))
                        .toList())
                .stream();
    }

    private static Movement moved(Ranking.Ranked now, Map<String, Integer> ranksBefore) {
        Integer before = ranksBefore.get(now.standing().memberId());
        return new Movement(before == null ? OptionalInt.empty() : OptionalInt.of(before - now.rank()));
    }

    private static Optional<Line> unranked(List<Standing> standings, String callerId) {
        return standings.stream()
                .filter(standing -> standing.memberId().equals(callerId))
                .findFirst()
                .map(standing -> new Line(OptionalInt.empty(), standing, true, Optional.empty()));
    }
}
