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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a channel's past rounds say: which cards it has had, how many extra ones today, who answered which. */
public final class RoundHistory {
    private final Handle handle;

    RoundHistory(Handle handle) {
        this.handle = handle;
    }

    /** The date on which the channel last had each card, by card id. Rounds that Slack refused do not count. */
    public Map<String, LocalDate> lastUse(long channelId) {
        var dates = new HashMap<String, LocalDate>();
        handle.createQuery("""
                        select r.card_id, max(r.local_date) as last_date
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED'
                        where r.channel_id = :channelId
                        group by r.card_id""")
                .bind("channelId", channelId)
                .map((row, context) -> Map.entry(row.getString("card_id"), Columns.date(row, "last_date")))
                .forEach(entry -> dates.put(entry.getKey(), entry.getValue()));
        return dates;
    }

    /** The date on which each member last answered in the channel, by Slack user id. */
    public Map<String, LocalDate> lastAnswers(long channelId) {
        var dates = new HashMap<String, LocalDate>();
        handle.createQuery("""
                        select a.member_id, max(r.local_date) as last_date
                        from round r
                        join answer a on a.round_id = r.id
                        where r.channel_id = :channelId
                        group by a.member_id""")
                .bind("channelId", channelId)
                .map((row, context) -> Map.entry(row.getString("member_id"), Columns.date(row, "last_date")))
                .forEach(entry -> dates.put(entry.getKey(), entry.getValue()));
        return dates;
    }

    /** When the channel's extra rounds of a date were created, oldest first. */
    public List<Instant> extraRoundsOn(long channelId, LocalDate date) {
        return handle.createQuery("""
                        select r.created_at
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED'
                        where r.channel_id = :channelId and r.local_date = :date and r.daily_date is null
                        order by r.created_at""")
                .bind("channelId", channelId)
                .bind("date", date)
                .mapTo(Instant.class)
                .list();
    }

    /** Whether the channel has had its daily round of a date, even one that Slack refused. */
    public boolean hasDaily(long channelId, LocalDate date) {
        return handle.createQuery("select count(*) from round where channel_id = :channelId and daily_date = :date")
                        .bind("channelId", channelId)
                        .bind("date", date)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Ids of the cards in the channel's open rounds. */
    public Set<String> openCards(long channelId, Instant now) {
        return new HashSet<>(handle.createQuery("""
                        select r.card_id
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED'
                        where r.channel_id = :channelId and r.closed_at is null and r.closes_at > :now""")
                .bind("channelId", channelId)
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    /** Ids of the cards in open rounds of the workspace that a member has not answered: not to be given away. */
    public Set<String> openUnanswered(MemberKey member, Instant now) {
        return new HashSet<>(handle.createQuery("""
                        select r.card_id
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED'
                        where r.workspace_id = :workspaceId and r.closed_at is null and r.closes_at > :now
                          and not exists (select 1 from answer a where a.round_id = r.id and a.member_id = :memberId)""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .bind("now", now)
                .mapTo(String.class)
                .list());
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

    /** The channels that a member is in and has answered a daily round of, by the bot's own key, latest first. */
    public List<Long> channelsOf(MemberKey member) {
        return handle.createQuery("""
                        select r.channel_id
                        from answer a
                        join round r on r.id = a.round_id
                        where a.workspace_id = :workspaceId and a.member_id = :memberId and r.daily_date is not null
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = r.channel_id and g.member_id = a.member_id)
                        group by r.channel_id
                        order by max(r.daily_date) desc, r.channel_id""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .mapTo(Long.class)
                .list();
    }
}
