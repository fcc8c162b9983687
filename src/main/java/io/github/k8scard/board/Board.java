package io.github.k8scard.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
        return new RankedBoard(standings, before, optedOut).seenBy(callerId);
    }

    /** The best of a window, all that share the first rank. */
    static List<Standing> leaders(List<Standing> standings, Set<String> optedOut) {
        return ranked(standings, optedOut)
                .filter(one -> one.rank() == 1)
                .map(Ranking.Ranked::standing)
                .toList();
    }

    /** Who is ranked in a window, best first. */
    static Stream<Ranking.Ranked> ranked(List<Standing> standings, Set<String> optedOut) {
        return Ranking.of(standings.stream()
                        .filter(standing -> standing.points() > 0 && !optedOut.contains(standing.memberId()))
                        .toList())
                .stream();
    }
}
