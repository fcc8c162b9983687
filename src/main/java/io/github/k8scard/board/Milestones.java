package io.github.k8scard.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The lengths of a member's streak that are celebrated: 5, 10, 25, 50, 100, and then every 100. */
public final class Milestones {
    private static final Set<Integer> FIRST = Set.of(5, 10, 25, 50);
    private static final int EVERY = 100;

    private Milestones() {}

    /** Whether a length is one of them. */
    public static boolean isOne(int length) {
        return FIRST.contains(length) || (length > 0 && length % EVERY == 0);
    }

    /**
     * The greatest that a streak which still lasts came to on some dates. Of one that has ended nothing is said, since
     * there is nothing to celebrate.
     *
     * @param dates the dates that are asked about
     * @param answered the dates of the daily cards that the member answered since the first of these, oldest first
     * @param length the streak after the last of them
     */
    public static Optional<Integer> greatest(DateRange dates, List<LocalDate> answered, int length) {
        int first = length - answered.size() + 1;
        return IntStream.range(0, answered.size())
                .filter(i -> dates.contains(answered.get(i)) && isOne(first + i))
                .mapToObj(i -> first + i)
                .max(Integer::compareTo);
    }
}
