package io.github.k8scard.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A leaderboard as one member, the caller, sees it.
 *
 * @param top the first lines, best first, ten at most; the caller's may be among them
 * @param own the caller's line if it is not among the first; absent if they have answered nothing in the window
 * @param players how many members are ranked in all
 */
public record Board(List<Line> top, Optional<Line> own, int players) {
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
     */
    public record Line(OptionalInt rank, Standing standing, boolean you) {}

    /**
     * The board of those with points who have not opted out. A caller who is not ranked, for one of these reasons, still
     * sees their own line.
     *
     * @param standings one for each member who answered in the window; nobody twice
     * @param optedOut Slack users who left the leaderboards
     * @param callerId the Slack user who looks
     */
    public static Board of(List<Standing> standings, Set<String> optedOut, String callerId) {
        List<Ranking.Ranked> ranked = Ranking.of(standings.stream()
                .filter(standing -> standing.points() > 0 && !optedOut.contains(standing.memberId()))
                .toList());
        List<Line> lines = ranked.stream()
                .map(one -> new Line(
                        OptionalInt.of(one.rank()),
                        one.standing(),
                        one.standing().memberId().equals(callerId)))
                .toList();
        List<Line> top = lines.stream().limit(SHOWN_AT_MOST).toList();
        Optional<Line> own = top.stream().anyMatch(Line::you)
                ? Optional.empty()
                : lines.stream().filter(Line::you).findFirst().or(() -> unranked(standings, callerId));
        return new Board(top, own, lines.size());
    }

    private static Optional<Line> unranked(List<Standing> standings, String callerId) {
        return standings.stream()
                .filter(standing -> standing.memberId().equals(callerId))
                .findFirst()
                .map(standing -> new Line(OptionalInt.empty(), standing, true));
    }
}
