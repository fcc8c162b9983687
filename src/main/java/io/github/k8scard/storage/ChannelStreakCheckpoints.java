package io.github.k8scard.storage;

import io.github.k8scard.board.ChannelStreak;
import org.jdbi.v3.core.Handle;

/**
 * How channels' own streaks stood after rounds that have closed, and whether what is kept of a channel's streaks
 * counts.
 */
public final class ChannelStreakCheckpoints {
    private final Handle handle;

    ChannelStreakCheckpoints(Handle handle) {
        this.handle = handle;
    }

    /** A channel's own streak as it was kept; as before the first round if it was not, or was forgotten since. */
    public StreakCheckpoint<ChannelStreak> find(long channelId) {
        return handle.select("""
                        select generation, through_date, length, best
                        from channel_streak
                        where channel_id = ?""", channelId)
                .map((row, context) -> new StreakCheckpoint<>(
                        Columns.date(row, "through_date"),
                        new ChannelStreak(row.getInt("length"), row.getInt("best")),
                        row.getInt("generation")))
                .findOne()
                .orElseGet(() -> new StreakCheckpoint<>(StreakCheckpoint.BEFORE_ALL, ChannelStreak.START, 0));
    }

    /** Keeps a channel's own streak, unless a later one is kept, or it was forgotten since. */
    public void keep(String workspaceId, long channelId, StreakCheckpoint<ChannelStreak> streak) {
        create(workspaceId, channelId, streak);
        handle.createUpdate("""
                        update channel_streak
                        set through_date = :through, length = :state.length, best = :state.best
                        where channel_id = :channelId and generation = :generation and through_date < :through
                        """)
                .bind("channelId", channelId)
                .bindMethods(streak)
                .execute();
    }

    /**
     * Forgets a channel's streaks, its own and its members', since a round turned up that they passed over. One that is
     * being carried on at the same moment, without that round, is kept with the generation of before and does not
     * count.
     */
    public void forget(String workspaceId, long channelId) {
        var anew = new StreakCheckpoint<>(StreakCheckpoint.BEFORE_ALL, ChannelStreak.START, 0);
        create(workspaceId, channelId, anew);
        handle.createUpdate("""
                        update channel_streak
                        set generation = generation + 1, through_date = :through, length = :state.length,
                            best = :state.best
                        where channel_id = :channelId""").bind("channelId", channelId).bindMethods(anew).execute();
    }

    private void create(String workspaceId, long channelId, StreakCheckpoint<ChannelStreak> streak) {
        handle.createUpdate("""
                        insert into channel_streak (workspace_id, channel_id, generation, through_date, length, best)
                        values (:workspaceId, :channelId, :generation, :through, :state.length, :state.best)
                        on conflict do nothing""")
                .bind("channelId", channelId)
                .bindMethods(streak)
                .bind("workspaceId", workspaceId)
                .execute();
    }
}
