package io.github.k8scard.storage;

import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A channel's posted rounds, open or closed, as digests see them. */
public final class PostedRounds {
    private final Handle handle;

    PostedRounds(Handle handle) {
        this.handle = handle;
    }

    /** The date of each of the channel's posted rounds within some dates, in order. */
    public List<LocalDate> postedOn(long channelId, DateRange dates) {
        return handle.select("""
                        select r.local_date
                        from posted_round r
                        where r.channel_id = ? and r.local_date between ? and ?
                        order by r.local_date""", channelId, dates.from(), dates.to())
                .mapTo(LocalDate.class)
                .list();
    }

    /** Whether a round of the channel within some dates can still be answered in time. */
    public boolean anyOpen(long channelId, DateRange dates) {
        return handle.select("""
                        select exists (
                            select 1
                            from valid_round r
                            where r.channel_id = ? and r.local_date between ? and ? and r.closed_at is null)
                        """, channelId, dates.from(), dates.to())
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * How the channel's posted rounds with choices went, oldest first, from answers in time.
     *
     * @param withoutCards ids of cards to leave out
     */
    public List<CardTally<Long>> tallies(long channelId, DateRange dates, Set<String> withoutCards) {
        return handle.select("""
                        select r.id, r.card_id, count(*) as scored,
                               sum(case when coalesce(g.verdict, a.verdict) = 'RIGHT' then 1 else 0 end) as right_count
                        from posted_round r
                        join answer a on a.round_id = r.id and a.in_time and a.verdict <> 'SELF_GRADED'
                        left join regrade g on g.answer_id = a.id
                        where r.channel_id = ? and r.local_date between ? and ?
                        group by r.id, r.card_id
                        order by r.id""", channelId, dates.from(), dates.to())
                .map((row, context) -> Map.entry(
                        row.getString("card_id"),
                        // everybody answers a round once
                        new CardTally<>(
                                row.getLong("id"),
                                row.getInt("scored"),
                                row.getInt("right_count"),
                                row.getInt("scored"))))
                .filter(entry -> !withoutCards.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .list();
    }
}
