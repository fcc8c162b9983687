package io.github.k8scard.storage;

import io.github.k8scard.memory.Grade;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A channel's daily rounds with cards that were new to it, and how its members fared with them. */
public final class NewCards {
    private final Handle handle;

    NewCards(Handle handle) {
        this.handle = handle;
    }

    /**
     * Answers of one kind to a card that was new to the channel and to whoever gave them.
     *
     * @param cardId the card
     * @param choices how many choices were shown; 0 if members graded themselves
     * @param grade what they came to; a wrong choice and a look at the answer are {@link Grade#AGAIN}
     * @param times how many members answered so
     */
    public record FirstAnswers(String cardId, int choices, Grade grade, int times) {}

    /**
     * How members answered in time the channel's latest daily cards that were posted as new, before a date. Who had
     * answered a card before, wherever it was, does not count, nor who is forgotten.
     *
     * <p>The rounds are found by themselves, and ordered by all columns of the index, so that H2, too, stops at the
     * last that is wanted.
     *
     * @param rounds how many rounds to look at
     */
    public List<FirstAnswers> answered(long channelId, LocalDate before, int rounds) {
        return handle.select("""
                        select a.card_id, a.choices, coalesce(g.grade, a.grade) as grade, count(*) as times
                        from (
                            select l.id
                            from round l
                            where l.channel_id = ? and l.daily_date < ? and l.reason = 'NEW'
                              and exists (
                                  select 1
                                  from delivery d
                                  where d.round_id = l.id and d.kind = 'CARD' and d.state = 'SENT')
                            order by l.channel_id desc, l.daily_date desc
                            limit ?) r
                        join answer a on a.round_id = r.id and a.in_time
                        left join regrade g on g.answer_id = a.id
                        where a.member_id not like '~%' and not exists (
                            select 1
                            from answer earlier
                            where earlier.workspace_id = a.workspace_id and earlier.card_id = a.card_id
                              and earlier.member_id = a.member_id and earlier.local_date <= a.local_date
                              and (earlier.local_date < a.local_date or earlier.id < a.id))
                        group by a.card_id, a.choices, coalesce(g.grade, a.grade)""", channelId, before, rounds)
                .map((row, context) -> new FirstAnswers(
                        row.getString("card_id"),
                        row.getInt("choices"),
                        Grade.scored(row.getInt("grade")).orElseThrow(),
                        row.getInt("times")))
                .list();
    }

    /** Whether the channel's latest daily round before a date was for a new card; those that failed do not count. */
    public boolean wasLatest(long channelId, LocalDate before) {
        return handle.select("""
                        select l.reason
                        from round l
                        where l.channel_id = ? and l.daily_date < ?
                          and exists (
                              select 1
                              from delivery d
                              where d.round_id = l.id and d.kind = 'CARD' and d.state <> 'FAILED')
                        order by l.channel_id desc, l.daily_date desc
                        limit 1""", channelId, before)
                .mapTo(String.class)
                .findOne()
                .filter(Reasons.NEW::equals)
                .isPresent();
    }
}
