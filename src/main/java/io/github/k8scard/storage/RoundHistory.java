package io.github.k8scard.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a channel's past rounds say: which cards it has had, how many extra ones today, who answered which. */
public final class RoundHistory {
    private final Handle handle;

    RoundHistory(Handle handle) {
        this.handle = handle;
    }

    /**
     * The date on which the channel last had each of some cards, by card id; without those that it never had. Rounds
     * that Slack refused do not count.
     *
     * <p>The order names all columns of the index, so that H2, too, goes backwards through it and stops at the first.
     */
    public Map<String, LocalDate> lastUse(long channelId, Collection<String> cardIds) {
        return handle.createQuery("""
                        select wanted.card_id,
                               (select r.local_date
                                from round r
                                where r.channel_id = :channelId and r.card_id = wanted.card_id
                                  and exists (
                                      select 1
                                      from delivery d
                                      where d.round_id = r.id and d.kind = 'CARD' and d.state <> 'FAILED')
                                order by r.channel_id desc, r.card_id desc, r.local_date desc
                                limit 1) as last_date
                        from unnest(:cardIds) wanted (card_id)""")
                .bind("channelId", channelId)
                .bindArray("cardIds", String.class, List.copyOf(cardIds))
                .reduceRows(new HashMap<>(), (dates, row) -> {
                    LocalDate date = row.getColumn("last_date", LocalDate.class);
                    if (date != null) {
                        dates.put(row.getColumn("card_id", String.class), date);
                    }
                    return dates;
                });
    }

    /** The members who are still there and have answered a round of the channel's of a date or a later one. */
    public Set<String> answeredSince(long channelId, LocalDate since) {
        return handle.select("""
                        select distinct a.member_id
                        from round r
                        join answer a on a.round_id = r.id
                        where r.channel_id = ? and r.local_date >= ? and a.member_id not like '~%'
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = r.channel_id and g.member_id = a.member_id)
                          and not exists (
                              select 1
                              from member m
                              where m.workspace_id = r.workspace_id and m.id = a.member_id and m.deactivated)
                        """, channelId, since).mapTo(String.class).set();
    }

    /** When the channel's extra rounds of a date were created, oldest first. */
    public List<Instant> extraRoundsOn(long channelId, LocalDate date) {
        return handle.select("""
                        select r.created_at
                        from valid_round r
                        where r.channel_id = ? and r.local_date = ? and r.daily_date is distinct from r.local_date
                        order by r.created_at""", channelId, date).mapTo(Instant.class).list();
    }

    /** Whether the channel has had its daily round of a date, even one that Slack refused. */
    public boolean hasDaily(long channelId, LocalDate date) {
        return handle.select("""
                        select exists (select 1 from round where channel_id = ? and daily_date = ?)
                        """, channelId, date).mapTo(Boolean.class).one();
    }
}
