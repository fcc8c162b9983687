package io.github.k8scard.storage;

import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How members' streaks stood after rounds that have closed, so that they are not folded from the first round each time.
 */
public final class StreakCheckpoints {
    private final Handle handle;

    StreakCheckpoints(Handle handle) {
        this.handle = handle;
    }

    /**
     * Members' streaks in a channel as they were kept; as before the first round where one was not, or was forgotten
     * since.
     *
     * @return the streaks, by member id
     */
    public Map<String, StreakCheckpoint<StreakState>> find(long channelId, Collection<String> memberIds) {
        return PlainJdbc.map(
                handle,
                """
                select w.member_id, c.generation, s.through_date, s.length, s.best, s.freezes, s.covered, s.lost,
                       s.covered_since, s.lost_since
                from unnest(?) w (member_id)
                cross join (
                    select coalesce(max(generation), 0) as generation
                    from channel_streak
                    where channel_id = ?) c
                left join streak s on s.channel_id = ? and s.member_id = w.member_id and s.generation = c.generation""",
                arguments -> arguments.and(memberIds).and(channelId).and(channelId),
                StreakCheckpoints::checkpoint);
    }

    /** Keeps a member's streak, unless a later one is kept. */
    public void keep(long channelId, MemberKey member, StreakCheckpoint<StreakState> streak) {
        handle.createUpdate("""
                        insert into streak (workspace_id, channel_id, member_id, generation, through_date, length, best,
                                            freezes, covered, lost, covered_since, lost_since)
                        values (:member.workspaceId, :channelId, :member.id, :generation, :through,
                                :state.streak.length, :state.streak.best, :state.streak.freezes,
                                :state.streak.covered, :state.streak.lost, :state.coveredSince,
                                :state.lostSince)
                        on conflict do nothing""")
                .bind("channelId", channelId)
                .bindMethods("member", member)
                .bindMethods(streak)
                .execute();
        handle.createUpdate("""
                        update streak
                        set generation = :generation, through_date = :through, length = :state.streak.length,
                            best = :state.streak.best, freezes = :state.streak.freezes,
                            covered = :state.streak.covered, lost = :state.streak.lost,
                            covered_since = :state.coveredSince, lost_since = :state.lostSince
                        where channel_id = :channelId and member_id = :member.id
                          and (generation < :generation
                               or (generation = :generation and through_date < :through))
                        """)
                .bind("channelId", channelId)
                .bindMethods("member", member)
                .bindMethods(streak)
                .execute();
    }

    private static StreakCheckpoint<StreakState> checkpoint(ResultSet row) throws SQLException {
        int generation = row.getInt("generation");
        LocalDate through = Columns.date(row, "through_date");
        return through == null
                ? new StreakCheckpoint<>(StreakCheckpoint.BEFORE_ALL, StreakState.START, generation)
                : new StreakCheckpoint<>(through, state(row), generation);
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
}
