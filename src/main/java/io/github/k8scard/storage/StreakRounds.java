package io.github.k8scard.storage;

import io.github.k8scard.board.StreakMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A channel's posted daily rounds as streaks see them. */
public final class StreakRounds {
    private final Handle handle;

    StreakRounds(Handle handle) {
        this.handle = handle;
    }

    /**
     * A posted daily round and how it counts for a streak.
     *
     * @param date its date
     * @param mark how it counts
     * @param closedAt when it was closed; empty if an answer can still change the mark
     */
    public record DatedMark(LocalDate date, StreakMark mark, Optional<Instant> closedAt) {}

    /**
     * How members did in a channel's posted daily rounds, oldest first.
     *
     * @param after only rounds of later dates
     * @return the marks, by member id; a member is absent if there is no such round
     */
    public Map<String, List<DatedMark>> ofMembers(
            long channelId, Collection<String> memberIds, LocalDate after, Instant now) {
        record MarkOf(String memberId, DatedMark mark) {}
        return PlainJdbc.list(
                        handle,
                        """
                        select w.member_id, r.daily_date, a.in_time, r.closes_at, r.closed_at
                        from posted_round r
                        cross join unnest(?) w (member_id)
                        left join answer a on a.round_id = r.id and a.member_id = w.member_id
                        where r.channel_id = ? and r.daily_date > ? and r.daily_date <= ?
                        order by r.daily_date""",
                        arguments -> arguments
                                .and(memberIds)
                                .and(channelId)
                                .and(after)
                                .and(lastDate(now)),
                        row -> new MarkOf(
                                row.getString("member_id"),
                                mark(row, StreakMark.ofMember(row.getBoolean("in_time"), isOpen(row, now)))))
                .stream()
                .collect(
                        Collectors.groupingBy(MarkOf::memberId, Collectors.mapping(MarkOf::mark, Collectors.toList())));
    }

    /**
     * How many members answered a channel's posted daily rounds, as marks of the channel's own streak, oldest first.
     *
     * @param after only rounds of later dates
     */
    public List<DatedMark> ofChannel(long channelId, LocalDate after, Instant now) {
        return handle.select("""
                        select r.daily_date, r.closes_at, r.closed_at,
                               (select count(*) from answer a where a.round_id = r.id and a.in_time) as members
                        from posted_round r
                        where r.channel_id = ? and r.daily_date > ? and r.daily_date <= ?
                        order by r.daily_date""", channelId, after, lastDate(now))
                .map((row, context) -> mark(row, StreakMark.ofChannel(row.getInt("members"), isOpen(row, now))))
                .list();
    }

    /** The last date that it can be anywhere. A round of a later one was made while the clock was ahead. */
    public static LocalDate lastDate(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    }

    private static DatedMark mark(ResultSet row, StreakMark mark) throws SQLException {
        return new DatedMark(Columns.date(row, "daily_date"), mark, Columns.instant(row, "closed_at"));
    }

    private static boolean isOpen(ResultSet row, Instant now) throws SQLException {
        return row.getObject("closed_at") == null
                && Columns.instant(row, "closes_at").orElseThrow().isAfter(now);
    }
}
