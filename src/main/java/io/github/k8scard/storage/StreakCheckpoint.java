package io.github.k8scard.storage;

import java.time.LocalDate;

/**
 * A streak as it was kept.
 *
 * @param through the date of the last daily round that is in it
 * @param state how it stood then
 * @param generation what {@link ChannelStreakCheckpoints#forget} has made of the channel's streaks; a streak is kept
 *     with the one it began with
 */
public record StreakCheckpoint<S>(LocalDate through, S state, int generation) {
    static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    /** The same, carried on to a later date. */
    public StreakCheckpoint<S> carriedOn(LocalDate to, S stateThen) {
        return new StreakCheckpoint<>(to, stateThen, generation);
    }
}
