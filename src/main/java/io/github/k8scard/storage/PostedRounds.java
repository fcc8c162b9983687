package io.github.k8scard.storage;

import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A channel's posted rounds as streaks and digests see them. */
public final class PostedRounds {
    private final Handle handle;

    PostedRounds(Handle handle) {
        this.handle = handle;
    }

    /**
     * A posted daily round and how it counts for a streak.
     *
     * @param date its date
     * @param mark how it counts
     * @param closed whether it has closed, so that the mark stays
     */
    public record DatedMark(LocalDate date, StreakMark mark, boolean closed) {}

    /**
     * How a member did in a channel's posted daily rounds, oldest first.
     *
     * @param after only rounds of later dates
     */
    public List<DatedMark> streakMarks(long channelId, MemberKey member, LocalDate after, Instant now) {
        return handle.createQuery("""
                        select r.daily_date, a.in_time, r.closes_at, r.closed_at
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        left join answer a on a.round_id = r.id and a.member_id = :memberId
                        where r.channel_id = :channelId and r.daily_date > :after
                        order by r.daily_date""")
                .bind("channelId", channelId)
                .bind("memberId", member.id())
                .bind("after", after)
                .map((row, context) -> mark(row, StreakMark.ofMember(row.getBoolean("in_time"), isOpen(row, now))))
                .list();
    }

    /**
     * How many members answered a channel's posted daily rounds, as marks of the channel's own streak, oldest first.
     *
     * @param after only rounds of later dates
     */
    public List<DatedMark> channelStreakMarks(long channelId, LocalDate after, Instant now) {
        return handle.createQuery("""
                        select r.daily_date, r.closes_at, r.closed_at,
                               (select count(*) from answer a where a.round_id = r.id and a.in_time) as members
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        where r.channel_id = :channelId and r.daily_date > :after
                        order by r.daily_date""")
                .bind("channelId", channelId)
                .bind("after", after)
                .map((row, context) -> mark(row, StreakMark.ofChannel(row.getInt("members"), isOpen(row, now))))
                .list();
    }

    /** The date of the channel's latest posted round before a date. */
    public Optional<LocalDate> lastPostedBefore(long channelId, LocalDate date) {
        return handle.createQuery("""
                        select r.local_date
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        where r.channel_id = :channelId and r.local_date < :date
                        order by r.local_date desc
                        limit 1""")
                .bind("channelId", channelId)
                .bind("date", date)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** The date of each of the channel's posted rounds within some dates, in order. */
    public List<LocalDate> postedOn(long channelId, DateRange dates) {
        return handle.createQuery("""
                        select r.local_date
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        where r.channel_id = :channelId and r.local_date between :from and :to
                        order by r.local_date""")
                .bind("channelId", channelId)
                .bind("from", dates.from())
                .bind("to", dates.to())
                .mapTo(LocalDate.class)
                .list();
    }

    /** Whether a round of the channel within some dates can still be answered in time. */
    public boolean anyOpen(long channelId, DateRange dates) {
        return handle.createQuery("""
                        select exists (
                            select 1
                            from round r
                            join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED'
                            where r.channel_id = :channelId and r.local_date between :from and :to and r.closed_at is null)""")
                .bind("channelId", channelId)
                .bind("from", dates.from())
                .bind("to", dates.to())
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * How the channel's posted rounds with choices went, oldest first, from answers in time.
     *
     * @param withoutCards ids of cards to leave out
     */
    public List<CardTally<Long>> tallies(long channelId, DateRange dates, Set<String> withoutCards) {
        var tallies = new ArrayList<CardTally<Long>>();
        handle
                .createQuery("""
                        select r.id, r.card_id, count(*) as scored,
                               sum(case when a.verdict = 'RIGHT' then 1 else 0 end) as right_count
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        join answer a on a.round_id = r.id and a.in_time and a.verdict <> 'SELF_GRADED'
                        where r.channel_id = :channelId and r.local_date between :from and :to
                        group by r.id, r.card_id
                        order by r.id""")
                .bind("channelId", channelId)
                .bind("from", dates.from())
                .bind("to", dates.to())
                .map((row, context) -> Map.entry(
                        row.getString("card_id"),
                        // everybody answers a round once
                        new CardTally<>(
                                row.getLong("id"),
                                row.getInt("scored"),
                                row.getInt("right_count"),
                                row.getInt("scored"))))
                .list()
                .stream()
                .filter(entry -> !withoutCards.contains(entry.getKey()))
                .forEach(entry -> tallies.add(entry.getValue()));
        return tallies;
    }

    private static DatedMark mark(ResultSet row, StreakMark mark) throws SQLException {
        return new DatedMark(Columns.date(row, "daily_date"), mark, row.getObject("closed_at") != null);
    }

    private static boolean isOpen(ResultSet row, Instant now) throws SQLException {
        return row.getObject("closed_at") == null
                && Columns.instant(row, "closes_at").orElseThrow().isAfter(now);
    }
}
