package io.github.k8scard.memory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The members whose memory decides what a channel needs. */
public final class ActiveMembers {
    private static final int DAYS = 28;
    private static final int ENOUGH = 3;

    private ActiveMembers() {}

    /**
     * Those who answered in the last 28 days, today included; if they are fewer than three, all who ever answered.
     *
     * @param lastAnswers the date of each member's last answer in the channel
     * @param today the channel's local date
     */
    public static <M> Set<M> of(Map<M, LocalDate> lastAnswers, LocalDate today) {
        LocalDate since = today.minusDays(DAYS - 1);
        Set<M> recent = lastAnswers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBefore(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return recent.size() < ENOUGH ? Set.copyOf(lastAnswers.keySet()) : recent;
    }
}
