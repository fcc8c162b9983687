package io.github.k8scard.board;

import java.util.List;
import java.util.Set;

/** Who won a week or a month. */
public final class Winners {
    private static final int PLAYERS_AT_LEAST = 3;
    private static final int ROUNDS_AT_LEAST = 3;

    private Winners() {}

    /**
     * All who share the first rank.
     *
     * @param standings one for each member who answered; a player is one who answered a card with choices
     * @param optedOut Slack users who left the leaderboards: neither players nor winners
     * @param rounds how many rounds were posted
     * @return empty with fewer than 3 players or 3 rounds, where winning says nothing, and if nobody has points
     */
    public static List<Standing> of(List<Standing> standings, Set<String> optedOut, int rounds) {
        long players = standings.stream()
                .filter(standing -> standing.answered() > 0 && !optedOut.contains(standing.memberId()))
                .count();
        return players < PLAYERS_AT_LEAST || rounds < ROUNDS_AT_LEAST ? List.of() : Board.leaders(standings, optedOut);
    }
}
