package io.github.k8scard.storage;

import io.github.k8scard.round.AskedBefore;
import io.github.k8scard.round.LastResult;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a channel's earlier cards came to, by the answers given in time, as its open card tells. */
public final class EarlierResults {
    private final Handle handle;

    EarlierResults(Handle handle) {
        this.handle = handle;
    }

    /**
     * What the channel's latest daily card before a date came to, of those that were posted and have closed; empty if
     * there is none, or nobody answered it in time.
     *
     * <p>Its round is found by itself, and ordered by all columns of the index, so that H2, too, stops at the first. A
     * right answer is graded Good, a wrong one and a look at the answer Again, which is 1.
     */
    public Optional<LastResult> lastResult(long channelId, LocalDate before) {
        return handle.select("""
                        select r.daily_date, r.choice_order, d.ts, count(*) as answered,
                               sum(case when coalesce(g.grade, a.grade) > 1 then 1 else 0 end) as knew
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD'
                        join answer a on a.round_id = r.id and a.in_time
                        left join regrade g on g.answer_id = a.id
                        where r.id = (
                            select l.id
                            from round l
                            where l.channel_id = ? and l.daily_date < ? and l.closed_at is not null
                              and exists (
                                  select 1
                                  from delivery s
                                  where s.round_id = l.id and s.kind = 'CARD' and s.state = 'SENT')
                            order by l.channel_id desc, l.daily_date desc
                            limit 1)
                        group by r.daily_date, r.choice_order, d.ts""", channelId, before)
                .map((row, context) -> new LastResult(
                        row.getObject("daily_date", LocalDate.class),
                        row.getString("choice_order").isEmpty(),
                        row.getInt("knew"),
                        row.getInt("answered"),
                        Optional.ofNullable(row.getString("ts"))))
                .findOne();
    }

    /**
     * How it went when the channel last had a card, daily or extra, in a round before another; empty if that was never
     * posted.
     *
     * <p>Found and ordered as above.
     *
     * @param roundId the other round, of the same card in the same channel
     */
    public Optional<AskedBefore> askedBefore(long channelId, String cardId, long roundId) {
        return handle.select("""
                        select r.local_date, count(a.id) as answered,
                               coalesce(sum(case when coalesce(g.grade, a.grade) > 1 then 1 else 0 end), 0) as knew
                        from round r
                        left join answer a on a.round_id = r.id and a.in_time
                        left join regrade g on g.answer_id = a.id
                        where r.id = (
                            select l.id
                            from round l
                            where l.channel_id = ? and l.card_id = ? and l.id < ?
                              and exists (
                                  select 1
                                  from delivery s
                                  where s.round_id = l.id and s.kind = 'CARD' and s.state = 'SENT')
                            order by l.channel_id desc, l.card_id desc, l.local_date desc
                            limit 1)
                        group by r.local_date""", channelId, cardId, roundId)
                .map((row, context) ->
                        new AskedBefore(Columns.date(row, "local_date"), row.getInt("knew"), row.getInt("answered")))
                .findOne();
    }
}
