package io.github.k8scard.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A leaderboard that is ranked once, for all who look at it. Pure and immutable. */
public final class RankedBoard {
    private static final int SHOWN_AT_MOST = 10;

    private final List<Standing> standings;
    private final List<Ranking.Ranked> ranked;
    private final Map<String, Integer> ranksBefore;
    private final boolean graded;

    /**
     * The board of those with points who have not opted out.
     *
     * @param standings one for each member who answered in the window; nobody twice
     * @param before the same of the window before; empty if there is none
     * @param optedOut Slack users who left the leaderboards
     */
    public RankedBoard(List<Standing> standings, List<Standing> before, Set<String> optedOut) {
        this.standings = List.copyOf(standings);
        ranked = Board.ranked(standings, optedOut).toList();
        ranksBefore = Board.ranked(before, optedOut)
                .collect(Collectors.toMap(one -> one.standing().memberId(), Ranking.Ranked::rank));
        graded = standings.stream().anyMatch(standing -> standing.graded() > 0);
    }

    /**
     * The board as one member sees it. Who is not ranked still sees their own line.
     *
     * @param callerId the Slack user who looks; empty if the board is for everybody
     */
    public Board seenBy(String callerId) {
        List<Board.Line> top = ranked.stream()
                .limit(SHOWN_AT_MOST)
                .map(one -> line(one, callerId))
                .toList();
        Optional<Board.Line> own = top.stream().anyMatch(Board.Line::you)
                ? Optional.empty()
                : rankedLine(callerId).or(() -> unranked(callerId));
        return new Board(top, own, ranked.size(), graded);
    }

    private Board.Line line(Ranking.Ranked one, String callerId) {
        var standing = one.standing();
        return new Board.Line(
                OptionalInt.of(one.rank()), standing, standing.memberId().equals(callerId), movement(one));
    }

    private Optional<Board.Movement> movement(Ranking.Ranked now) {
        if (ranksBefore.isEmpty()) {
            return Optional.empty();
        }
        Integer before = ranksBefore.get(now.standing().memberId());
        return Optional.of(
                new Board.Movement(before == null ? OptionalInt.empty() : OptionalInt.of(before - now.rank())));
    }

    private Optional<Board.Line> rankedLine(String callerId) {
        return ranked.stream()
                .filter(one -> one.standing().memberId().equals(callerId))
                .findFirst()
                .map(one -> line(one, callerId));
    }

    private Optional<Board.Line> unranked(String callerId) {
        return standings.stream()
                .filter(standing -> standing.memberId().equals(callerId))
                .findFirst()
                .map(standing -> new Board.Line(OptionalInt.empty(), standing, true, Optional.empty()));
    }
}
