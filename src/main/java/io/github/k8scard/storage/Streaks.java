package io.github.k8scard.storage;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** How streaks stood after rounds that have closed, so that they are not folded from the first round each time. */
public final class Streaks {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final Handle handle;

    Streaks(Handle handle) {
        this.handle = handle;
    }

    /**
     * A streak as it was kept.
     *
     * @param through the date of the last daily round that is in it
     * @param state how it stood then
     * @param generation what {@link #forget} has made of the channel's streaks; a streak is kept with the one it began with
     */
    public record Kept<S>(LocalDate through, S state, int generation) {
        /** The same, carried on to a later date. */
        public Kept<S> carriedOn(LocalDate to, S stateThen) {
            return new Kept<>(to, stateThen, generation);
        }
    }

    /** A member's streak as it was kept; as before the first round if it was not, or was forgotten since. */
    public Kept<StreakState> find(long channelId, MemberKey member) {
        return handle.createQuery("""
                        select c.generation, s.through_date, s.length, s.best, s.freezes, s.covered, s.lost,
                               s.covered_since, s.lost_since
                        from (select coalesce(max(generation), 0) as generation
                              from channel_streak
                              where channel_id = :channelId) c
                        left join streak s
                            on s.channel_id = :channelId and s.member_id = :memberId and s.generation = c.generation""")
                .bind("channelId", channelId)
                .bind("memberId", member.id())
                .map((row, context) -> {
                    int generation = row.getInt("generation");
                    LocalDate through = Columns.date(row, "through_date");
                    return through == null
                            ? new Kept<>(BEFORE_ALL, StreakState.START, generation)
                            : new Kept<>(through, state(row), generation);
                })
                .one();
    }

    /** Keeps a member's streak, unless a later one is kept. */
    public void keep(long channelId, MemberKey member, Kept<StreakState> streak) {
        bound(handle.createUpdate("""
                                insert into streak (workspace_id, channel_id, member_id, generation, through_date, length, best,
                                                    freezes, covered, lost, covered_since, lost_since)
                                values (:workspaceId, :channelId, :memberId, :generation, :through, :length, :best,
                                        :freezes, :covered, :lost, :coveredSince, :lostSince)
                                on conflict do nothing"""), channelId, member, streak)
                .bind("workspaceId", member.workspaceId())
                .execute();
        bound(handle.createUpdate("""
                                update streak
                                set generation = :generation, through_date = :through, length = :length, best = :best,
                                    freezes = :freezes, covered = :covered, lost = :lost, covered_since = :coveredSince,
                                    lost_since = :lostSince
                                where channel_id = :channelId and member_id = :memberId
                                  and (generation < :generation
                                       or (generation = :generation and through_date < :through))"""), channelId, member, streak).execute();
    }

    /** A channel's own streak as it was kept; as before the first round if it was not, or was forgotten since. */
    public Kept<ChannelStreak> ofChannel(long channelId) {
        return handle.createQuery("""
                        select generation, through_date, length, best
                        from channel_streak
                        where channel_id = :channelId""")
                .bind("channelId", channelId)
                .map((row, context) -> new Kept<>(
                        Columns.date(row, "through_date"),
                        new ChannelStreak(row.getInt("length"), row.getInt("best")),
                        row.getInt("generation")))
                .findOne()
                .orElseGet(() -> new Kept<>(BEFORE_ALL, ChannelStreak.START, 0));
    }

    /** Keeps a channel's own streak, unless a later one is kept, or it was forgotten since. */
    public void keepOfChannel(String workspaceId, long channelId, Kept<ChannelStreak> streak) {
        create(workspaceId, channelId, streak);
        bound(handle.createUpdate("""
                        update channel_streak
                        set through_date = :through, length = :length, best = :best
                        where channel_id = :channelId and generation = :generation and through_date < :through"""), channelId, streak).execute();
    }

    /**
     * Forgets a channel's streaks, its own and its members', since a round turned up that they passed over. One that is
     * being carried on at the same moment, without that round, is kept with the generation of before and does not count.
     */
    public void forget(String workspaceId, long channelId) {
        create(workspaceId, channelId, new Kept<>(BEFORE_ALL, ChannelStreak.START, 0));
        bound(handle.createUpdate("""
                        update channel_streak
                        set generation = generation + 1, through_date = :through, length = :length, best = :best
                        where channel_id = :channelId"""), channelId, new Kept<>(BEFORE_ALL, ChannelStreak.START, 0))
                .execute();
    }

    private void create(String workspaceId, long channelId, Kept<ChannelStreak> streak) {
        bound(handle.createUpdate("""
                                insert into channel_streak (workspace_id, channel_id, generation, through_date, length, best)
                                values (:workspaceId, :channelId, :generation, :through, :length, :best)
                                on conflict do nothing"""), channelId, streak)
                .bind("workspaceId", workspaceId)
                .execute();
    }

    private static StreakState state(ResultSet row) throws SQLException {
        return new StreakState(
                new Streak(
                        row.getInt("length"),
                        row.getInt("best"),
                        row.getInt("freezes"),
                        row.getInt("covered"),
                        row.getInt("lost")),
                row.getInt("covered_since"),
                row.getInt("lost_since"));
    }

    private static Update bound(Update update, long channelId, MemberKey member, Kept<StreakState> streak) {
        return update.bind("channelId", channelId)
                .bind("memberId", member.id())
                .bind("through", streak.through())
                .bind("generation", streak.generation())
                .bindMap(columns(streak.state()));
    }

    private static Update bound(Update update, long channelId, Kept<ChannelStreak> streak) {
        return update.bind("channelId", channelId)
                .bind("through", streak.through())
                .bind("generation", streak.generation())
                .bind("length", streak.state().length())
                .bind("best", streak.state().best());
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
