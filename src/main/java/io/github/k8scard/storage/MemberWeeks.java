package io.github.k8scard.storage;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What one member did in a week. */
public final class MemberWeeks {
    private final Handle handle;

    MemberWeeks(Handle handle) {
        this.handle = handle;
    }

    /**
     * A member's daily cards.
     *
     * @param posted how many were posted, without open ones that the member has not answered
     * @param answered how many of them the member answered in time
     * @param knew how many of these were right, or graded as known
     */
    public record DailyCards(int posted, int answered, int knew) {}

    /**
     * How a member did with the daily cards of some dates, in channels that they are in and have answered in lately.
     *
     * @param lately the earliest date that is lately
     */
    public DailyCards dailyCards(MemberKey member, DateRange dates, LocalDate lately) {
        return handle.createQuery("""
                        select count(*) as posted,
                               coalesce(sum(case when a.in_time then 1 else 0 end), 0) as answered,
                               coalesce(sum(case when a.in_time and coalesce(g.grade, a.grade) > 1 then 1 else 0 end),
                                        0) as knew
                        from channel c
                        join total_score s on s.channel_id = c.id and s.member_id = :member.id
                            and s.last_date >= :lately
                        join posted_round r on r.channel_id = c.id and r.daily_date between :from and :to
                        left join answer a on a.round_id = r.id and a.member_id = :member.id
                        left join regrade g on g.answer_id = a.id
                        where c.workspace_id = :member.workspaceId and (r.closed_at is not null or a.in_time)
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = c.id and g.member_id = :member.id)""")
                .bindMethods("member", member)
                .bind("lately", lately)
                .bindMethods(dates)
                .mapTo(DailyCards.class)
                .one();
    }

    /** The cards that a member answered on some dates, in channels and in practice, by id. */
    public Set<String> cardsAnswered(MemberKey member, DateRange dates) {
        return handle.createQuery("""
                        select m.card_id
                        from memory m
                        where m.workspace_id = :member.workspaceId and m.member_id = :member.id
                          and exists (
                              select 1
                              from answer a
                              where a.workspace_id = m.workspace_id and a.member_id = m.member_id
                                and a.card_id = m.card_id and a.local_date between :from and :to)""")
                .bindMethods("member", member)
                .bindMethods(dates)
                .mapTo(String.class)
                .set();
    }
}
