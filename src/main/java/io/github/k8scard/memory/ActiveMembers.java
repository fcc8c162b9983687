package io.github.k8scard.memory;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** The members whose memory decides what a channel needs. */
public final class ActiveMembers {
    private static final int DAYS = 28;
    private static final int ENOUGH = 3;
    private static final LocalDate EVER = LocalDate.EPOCH;

    private ActiveMembers() {}

    /**
     * Those who answered in the last 28 days, today included; if they are fewer than three, all who ever answered. So
     * that a long history is asked for only then.
     *
     * @param answeredSince who has answered in the channel on a date or later
     * @param today the channel's local date
     */
    public static <M> Set<M> of(Function<LocalDate, Set<M>> answeredSince, LocalDate today) {
        Set<M> recent = answeredSince.apply(today.minusDays(DAYS - 1));
        return recent.size() < ENOUGH ? answeredSince.apply(EVER) : recent;
    }
}
