package io.github.k8scard.storage;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** How streaks stood after rounds that have closed, so that they are not folded from the first round each time. */
public final class Streaks {
    private final Handle handle;

    Streaks(Handle handle) {
        this.handle = handle;
    }

    /**
     * A streak as it was kept.
     *
     * @param through the date of the last daily round that is in it
     * @param state how it stood then
     */
    public record Kept<S>(LocalDate through, S state) {}

    public Optional<Kept<StreakState>> find(long channelId, MemberKey member) {
        return handle.createQuery("""
                        select through_date, length, best, freezes, covered, lost, covered_since, lost_since
                        from streak
                        where channel_id = :channelId and member_id = :memberId""")
                .bind("channelId", channelId)
                .bind("memberId", member.id())
                .map((row, context) -> new Kept<>(
                        Columns.date(row, "through_date"),
                        new StreakState(
                                new Streak(
                                        row.getInt("length"),
                                        row.getInt("best"),
                                        row.getInt("freezes"),
                                        row.getInt("covered"),
                                        row.getInt("lost")),
                                row.getInt("covered_since"),
                                row.getInt("lost_since"))))
                .findOne();
    }

    /** Keeps a member's streak, unless a later one is kept. */
    public void keep(long channelId, MemberKey member, LocalDate through, StreakState state) {
        handle.createUpdate("""
                        insert into streak (workspace_id, channel_id, member_id, through_date, length, best, freezes, covered,
                                            lost, covered_since, lost_since)
                        values (:workspaceId, :channelId, :memberId, :through, :length, :best, :freezes, :covered,
                                :lost, :coveredSince, :lostSince)
                        on conflict do nothing""")
                .bind("workspaceId", member.workspaceId())
                .bind("channelId", channelId)
                .bind("memberId", member.id())
                .bind("through", through)
                .bindMap(columns(state))
                .execute();
        handle.createUpdate("""
                        update streak
                        set through_date = :through, length = :length, best = :best, freezes = :freezes,
                            covered = :covered, lost = :lost, covered_since = :coveredSince, lost_since = :lostSince
                        where channel_id = :channelId and member_id = :memberId and through_date < :through""")
                .bind("channelId", channelId)
                .bind("memberId", member.id())
                .bind("through", through)
                .bindMap(columns(state))
                .execute();
    }

    public Optional<Kept<ChannelStreak>> ofChannel(long channelId) {
        return handle.createQuery("""
                        select through_date, length, best
                        from channel_streak
                        where channel_id = :channelId""")
                .bind("channelId", channelId)
                .map((row, context) -> new Kept<>(
                        Columns.date(row, "through_date"), new ChannelStreak(row.getInt("length"), row.getInt("best"))))
                .findOne();
    }

    /** Keeps a channel's own streak, unless a later one is kept. */
    public void keepOfChannel(String workspaceId, long channelId, LocalDate through, ChannelStreak streak) {
        bound(handle.createUpdate("""
                                insert into channel_streak (workspace_id, channel_id, through_date, length, best)
                                values (:workspaceId, :channelId, :through, :length, :best)
                                on conflict do nothing"""), channelId, through, streak)
                .bind("workspaceId", workspaceId)
                .execute();
        bound(handle.createUpdate("""
                        update channel_streak
                        set through_date = :through, length = :length, best = :best
                        where channel_id = :channelId and through_date < :through"""), channelId, through, streak).execute();
    }

    /** Forgets every streak of a channel that is kept from a date or later, since a round of that date turned up. */
    public void forget(long channelId, LocalDate from) {
        for (String table : new String[] {"streak", "channel_streak"}) {
            handle.createUpdate("delete from " + table + " where channel_id = :channelId and through_date >= :from")
                    .bind("channelId", channelId)
                    .bind("from", from)
                    .execute();
        }
    }

    private static Update bound(Update update, long channelId, LocalDate through, ChannelStreak streak) {
        return update.bind("channelId", channelId)
                .bind("through", through)
                .bind("length", streak.length())
                .bind("best", streak.best());
    }

    private static Map<String, Integer> columns(StreakState state) {
        return Map.of(
                "length", state.streak().length(),
                "best", state.streak().best(),
                "freezes", state.streak().freezes(),
                "covered", state.streak().covered(),
                "lost", state.streak().lost(),
                "coveredSince", state.coveredSince(),
                "lostSince", state.lostSince());
    }
}
