package io.github.k8scard.board;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who answered in a window, and whether a leaderboard shows them.
 *
 * @param standing what they have to show
 * @param optedOut whether they left the leaderboards
 * @param gone whether they left the workspace or the channel, so that nobody but they themselves sees them
 */
public record Entrant(Standing standing, boolean optedOut, boolean gone) {
    /**
     * The leaderboard for all who look at it and are not gone themselves.
     *
     * @param now who answered in the window; nobody twice
     * @param before the same of the window before; empty if there is none
     */
    public static RankedBoard ranked(List<Entrant> now, List<Entrant> before) {
        return rankedFor("", now, before);
    }

    /** The same for one who may be gone. */
    public static RankedBoard rankedFor(String callerId, List<Entrant> now, List<Entrant> before) {
        Set<String> optedOut = Stream.of(now, before)
                .flatMap(Collection::stream)
                .filter(Entrant::optedOut)
                .map(Entrant::memberId)
                .collect(Collectors.toSet());
        return new RankedBoard(seenBy(callerId, now), seenBy(callerId, before), optedOut);
    }

    /** What a member sees of some. */
    public static List<Standing> seenBy(String callerId, List<Entrant> entrants) {
        return entrants.stream()
                .filter(one -> !one.gone || one.memberId().equals(callerId))
                .map(Entrant::standing)
                .toList();
    }

    /** The Slack user. */
    public String memberId() {
        return standing.memberId();
    }
}
