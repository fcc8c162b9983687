package io.github.k8scard.storage;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.TeamPicture.CardAnswers;
import io.github.k8scard.board.TeamPicture.Presence;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a channel's members did with its posted rounds, in time: the material of the team's picture. */
public final class TeamAnswers {
    private final Handle handle;

    TeamAnswers(Handle handle) {
        this.handle = handle;
    }

    /** The date of each of the channel's posted rounds within some dates that has closed. */
    public List<LocalDate> closedOn(long channelId, DateRange dates) {
        return handle.select("""
                        select r.local_date
                        from posted_round r
                        where r.channel_id = ? and r.local_date between ? and ?
                          and r.closed_at is not null""", channelId, dates.from(), dates.to())
                .mapTo(LocalDate.class)
                .list();
    }

    /** Who answered on which dates. */
    public List<Presence> presences(long channelId, DateRange dates) {
        return handle.select("""
                        select local_date as "date", member_id
                        from daily_score
                        where channel_id = ? and local_date between ? and ?""", channelId, dates.from(), dates.to())
                .mapTo(Presence.class)
                .list();
    }

    /** What each member did with each card, self-grades left out, in rounds that have closed. */
    public List<CardAnswers> ofCards(long channelId, DateRange dates) {
        return handle.select("""
                        select r.card_id, a.member_id, count(*) as scored,
                               sum(case when coalesce(g.verdict, a.verdict) = 'RIGHT' then 1 else 0 end) as "right"
                        from posted_round r
                        join answer a on a.round_id = r.id and a.in_time and a.verdict <> 'SELF_GRADED'
                        left join regrade g on g.answer_id = a.id
                        where r.channel_id = ? and r.local_date between ? and ?
                          and r.closed_at is not null and a.member_id not like '~%'
                        group by r.card_id, a.member_id""", channelId, dates.from(), dates.to())
                .mapTo(CardAnswers.class)
                .list();
    }
}
