package io.github.k8scard.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is ahead of whom: more points, then the higher accuracy. Equals share a rank, and the ranks after them are left
 * out: 1, 1, 3.
 */
final class Ranking {
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::points)
            .thenComparingDouble(Standing::accuracy)
            .reversed();
    private static final Comparator<Standing> LISTED =
            BEST_FIRST.thenComparing(Standing::name).thenComparing(Standing::memberId);

    private Ranking() {}

    /**
     * A standing and its rank.
     *
     * @param rank 1 is the best
     */
    record Ranked(int rank, Standing standing) {}

    /** All of them, best first; equals by name, then by member id, so that the order never depends on that given. */
    static List<Ranked> of(List<Standing> standings) {
        List<Standing> listed = standings.stream().sorted(LISTED).toList();
        var ranked = new ArrayList<Ranked>(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            boolean shared = i > 0 && BEST_FIRST.compare(listed.get(i - 1), listed.get(i)) == 0;
            ranked.add(new Ranked(shared ? ranked.get(i - 1).rank() : i + 1, listed.get(i)));
        }
        return List.copyOf(ranked);
    }
}
